package org.wormscreen.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Tables as a person would write them down. */
final class HandCounts {

  static final String HEADER =
      "plate,well,strain,treatment,concentration_um,role,worms_seen,worms_scored,muv";

  private HandCounts() {}

  /** A plate of 8 vehicle wells, 4 of a positive control, and 6 compounds in 2 wells each. */
  static String plate(String name, long seed) {
    Random random = new Random(seed);
    StringBuilder table = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < 24; i++) {
      String well = (char) ('A' + i / 12) + String.format(Locale.ROOT, "%02d", i % 12 + 1);
      boolean vehicle = i < 8;
      boolean positive = i >= 8 && i < 12;
      String treatment = vehicle ? "DMSO" : positive ? "trametinib" : "WS-" + (i - 12) / 2;
      double share = positive || treatment.equals("WS-3") ? 0.15 : 0.85;
      int muv = 0;
      for (int worm = 0; worm < 30; worm++) {
        muv += random.nextDouble() < share ? 1 : 0;
      }
      table.append(
          "%s,%s,MT2124,%s,%s,%s,32,30,%d%n"
              .formatted(
                  name,
                  well,
                  treatment,
                  vehicle ? "0" : "10",
                  vehicle ? "negative" : positive ? "positive" : "sample",
                  muv));
    }
    return table.toString();
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
