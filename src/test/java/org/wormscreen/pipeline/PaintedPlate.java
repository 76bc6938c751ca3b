package org.wormscreen.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.GrayTiffWriter;
import org.wormscreen.imagej.GrayTiffWriter.Packing;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/** A small plate of painted animals: dark bent rods on even ground, 10 um per pixel. */
public record PaintedPlate(Path folder) {

  private static final PixelSize PIXEL = new PixelSize(10, "painted");
  private static final int SIDE = 256;
  private static final float GROUND = 2000;
  private static final float BODY = 900;
  private static final double HALF_WIDTH = 3.5;

  /** Writes one brightfield image with so many animals. */
  public void paint(String well, int animals) throws IOException {
    WellId id = WellId.parse(well).orElseThrow();
    double bend = 2 + id.row() / 2.0 + id.column() / 8.0; // no two wells alike
    float[] gray = new float[SIDE * SIDE];
    Arrays.fill(gray, GROUND);
    for (int i = 0; animals == 0 && i < gray.length; i++) {
      gray[i] += i * 37 % 41 - 20; // a picture of one gray would be none
    }
    for (int i = 0; i < animals; i++) {
      worm(gray, i, bend, BODY);
    }
    write(file(well), gray);
  }

  /**
   * Writes a brightfield image (w1) and one of the dead stain (w2).
   *
   * @param glow of each animal above the ground, whose noise is some 10 gray values
   */
  public void paintStained(String well, double... glow) throws IOException {
    WellId id = WellId.parse(well).orElseThrow();
    double bend = 8 + id.row() / 2.0 + id.column() / 8.0;
    float[] gray = new float[SIDE * SIDE];
    Arrays.fill(gray, GROUND);
    float[] stain = new float[SIDE * SIDE];
    for (int i = 0; i < glow.length; i++) {
      worm(gray, i, bend, BODY);
      worm(stain, i, bend, (float) glow[i]);
    }
    Random noise = new Random(id.row() * 100L + id.column());
    for (int i = 0; i < stain.length; i++) {
      stain[i] += Math.round(200 + 10 * noise.nextGaussian());
    }
    write(file(well + "_w1"), gray);
    write(file(well + "_w2"), stain);
  }

  /** The animal of this place, 0 to 13, further bent at each place. */
  private static void worm(float[] gray, int place, double leastBend, float value) {
    int left = 30 + 120 * (place % 2);
    int top = 24 + 32 * (place / 2);
    double bend = leastBend + place;
    for (int step = 0; step <= 800; step++) {
      double along = step / 8.0;
      double x = left + along * 0.9;
      double y = top + bend * Math.sin(along * Math.PI / 50) / 2;
      double taper = Math.min(1, Math.min(along, 100 - along) / 12);
      disc(gray, x, y, HALF_WIDTH * Math.sqrt(taper), value);
    }
  }

  private static void disc(float[] gray, double cx, double cy, double radius, float value) {
    for (int y = (int) (cy - radius); y <= cy + radius + 1; y++) {
      for (int x = (int) (cx - radius); x <= cx + radius + 1; x++) {
        if (Math.hypot(x + 0.5 - cx, y + 0.5 - cy) <= radius) {
          gray[y * SIDE + x] = value;
        }
      }
    }
  }

  private void write(Path file, float[] gray) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(file)) {
      new GrayTiffWriter(Packing.NONE)
          .write(GrayImage.of(SIDE, SIDE, gray), Optional.of(PIXEL), out);
    }
  }

  public Path file(String name) {
    return folder.resolve(name + ".tif");
  }

  /** Writes a plate map in which the first half of these wells are vehicle. */
  public void map(List<String> wells) throws IOException {
    StringBuilder csv = new StringBuilder("well,strain,treatment,concentration_um,role\n");
    for (int i = 0; i < wells.size(); i++) {
      boolean vehicle = i < wells.size() / 2;
      String well = WellId.parse(wells.get(i)).orElseThrow().label();
      csv.append(well).append(vehicle ? ",N2,DMSO,,negative\n" : ",N2,compound,10,sample\n");
    }
    Files.writeString(folder.resolve("plate_map.csv"), csv);
  }
}
