package org.wormscreen.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wormscreen.plate.WellId;

class BatchCutterTest {

  private static BatchCutter.Work plate(String folder, int wells) {
    return new BatchCutter.Work(
        folder,
        IntStream.range(0, wells)
            .mapToObj(i -> new BatchCutter.Work.Well(new WellId(i / 48, i % 48), 2))
            .toList());
  }

  @Test
  void sixtyThousandWellsAreCutIntoEqualBatchesAndNoneIsLost() {
    List<BatchCutter.Work> plates = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (int p = 0; p < 40; p++) {
      BatchCutter.Work plate = plate("plate" + p, 1536);
      plates.add(plate);
      plate.wells().forEach(w -> wanted.add(plate.folder() + w.well()));
    }
    List<List<Batch.Share>> batches = new BatchCutter(8).cut(plates);
    assertEquals(1536 * 40 * 2 / (8 * 60), batches.size());
    List<String> cut = new ArrayList<>();
    for (List<Batch.Share> batch : batches) {
      int wells = batch.stream().mapToInt(share -> share.wells().size()).sum();
      assertTrue(wells >= 239 && wells <= 241, wells + " wells");
      batch.forEach(share -> share.wells().forEach(w -> cut.add(share.folder() + w)));
    }
    assertEquals(wanted, cut, "each once, in the order of plates and wells");
  }

  @Test
  void oneWellIsOneBatchAndNoneIsNone() {
    assertEquals(1, new BatchCutter(8).cut(List.of(plate("one", 1))).size());
    assertEquals(List.of(), new BatchCutter(8).cut(List.of(plate("none", 0))));
    assertEquals(List.of(), new BatchCutter(8).cut(List.of()));
  }
}
