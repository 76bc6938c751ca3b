package org.wormscreen.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.GrayTiffWriter;
import org.wormscreen.imagej.GrayTiffWriter.Packing;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/** A small plate of painted animals: dark bent rods on even ground, 10 um per pixel. */
record PaintedPlate(Path folder) {

  private static final PixelSize PIXEL = new PixelSize(10, "painted");
  private static final int SIDE = 256;
  private static final float GROUND = 2000;
  private static final float BODY = 900;
  private static final double HALF_WIDTH = 3.5;

  /** Writes one brightfield image with so many animals. */
  void paint(String well, int animals) throws IOException {
    WellId id = WellId.parse(well).orElseThrow();
    double bend = 2 + id.row() / 2.0 + id.column() / 8.0; // no two wells alike
    float[] gray = new float[SIDE * SIDE];
    Arrays.fill(gray, GROUND);
    for (int i = 0; i < animals; i++) {
      worm(gray, 30 + 120 * (i % 2), 24 + 32 * (i / 2), bend + i);
    }
    write(well, GrayImage.of(SIDE, SIDE, gray));
  }

  private static void worm(float[] gray, int left, int top, double bend) {
    for (int step = 0; step <= 800; step++) {
      double along = step / 8.0;
      double x = left + along * 0.9;
      double y = top + bend * Math.sin(along * Math.PI / 50) / 2;
      double taper = Math.min(1, Math.min(along, 100 - along) / 12);
      disc(gray, x, y, HALF_WIDTH * Math.sqrt(taper));
    }
  }

  private static void disc(float[] gray, double cx, double cy, double radius) {
    for (int y = (int) (cy - radius); y <= cy + radius + 1; y++) {
      for (int x = (int) (cx - radius); x <= cx + radius + 1; x++) {
        if (Math.hypot(x + 0.5 - cx, y + 0.5 - cy) <= radius) {
          gray[y * SIDE + x] = BODY;
        }
      }
    }
  }

  private void write(String well, GrayImage image) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(file(well))) {
      new GrayTiffWriter(Packing.NONE).write(image, Optional.of(PIXEL), out);
    }
  }

  Path file(String well) {
    return folder.resolve(well + ".tif");
  }

  /** Writes a plate map in which the first half of these wells are vehicle. */
  void map(List<String> wells) throws IOException {
    StringBuilder csv = new StringBuilder("well,strain,treatment,concentration_um,role\n");
    for (int i = 0; i < wells.size(); i++) {
      boolean vehicle = i < wells.size() / 2;
      String well = WellId.parse(wells.get(i)).orElseThrow().label();
      csv.append(well).append(vehicle ? ",N2,DMSO,,negative\n" : ",N2,compound,10,sample\n");
    }
    Files.writeString(folder.resolve("plate_map.csv"), csv);
  }
}
