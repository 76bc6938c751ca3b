package org.wormscreen.hits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellsByHand;

/** 300 plates of 384 wells, three replicates of each compound on three plates, in one call. */
@Tag("benchmark")
class ManyPlatesBenchmark {

  private static final int PLATES = 300;
  private static final int REPLICATES = 3;

  @Test
  void aLargeScreenIsCalledInUnderAMinute() {
    SplittableRandom random = new SplittableRandom(1);
    List<WellReading> wells = new ArrayList<>();
    for (int plate = 0; plate < PLATES; plate++) {
      for (int row = 0; row < 16; row++) {
        for (int column = 0; column < 24; column++) {
          boolean vehicle = column < 2;
          int n = 12 + random.nextInt(20);
          int k = 0;
          for (int i = 0; i < n; i++) {
            k += random.nextDouble() < 0.9 ? 1 : 0;
          }
          String compound = vehicle ? "DMSO" : "c" + plate / REPLICATES + "_" + row + "_" + column;
          wells.add(
              WellsByHand.muv(
                  "P" + plate,
                  new WellId(row, column).label(),
                  vehicle ? Role.NEGATIVE : Role.SAMPLE,
                  compound,
                  vehicle ? 0 : 10,
                  k,
                  n));
        }
      }
    }
    long start = System.nanoTime();
    List<Hit> hits = HitCaller.withDefaults().call(Assay.MUV, wells);
    double seconds = (System.nanoTime() - start) / 1e9;
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d wells, %d rows: %.1f s, %d MB in use",
            wells.size(),
            hits.size(),
            seconds,
            used >> 20));
    assertTrue(hits.size() == 1 + PLATES / REPLICATES * 16 * 22, "rows: " + hits.size());
  }
}
