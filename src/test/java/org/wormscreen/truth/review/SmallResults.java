package org.wormscreen.truth.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetWriter;
import org.wormscreen.report.table.WormRow;

/** Results of one well with so many animals, the first few of them multivulva. */
record SmallResults(int animals, int multivulva) {

  static final int WIDTH = 120;
  static final int HEIGHT = 90;

  private static final int PITCH = 4;

  /** The folder, with table and outlines. */
  Path in(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("p-screen"));
    Files.writeString(folder.resolve("worms.csv"), table());
    Path outlines = Files.createDirectories(folder.resolve("outlines"));
    List<RoiPolygon> all = new ArrayList<>();
    for (int i = 1; i <= animals; i++) {
      double x = 2.0 * i;
      all.add(
          new RoiPolygon(
              "%04d".formatted(i),
              List.of(x, x + PITCH, x + PITCH, x),
              List.of(30.0, 30.0, 60.0, 60.0)));
    }
    try (OutputStream out = Files.newOutputStream(outlines.resolve("B02_f1.zip"))) {
      RoiSetWriter.write(all, out);
    }
    return folder;
  }

  List<WormRow> rows(Path parent) throws IOException {
    return WormRow.table().read(in(parent).resolve("worms.csv"));
  }

  /** A field that gets brighter to the right. */
  static GrayImage field() {
    float[] pixels = new float[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % WIDTH;
    }
    return GrayImage.of(WIDTH, HEIGHT, pixels);
  }

  private String table() {
    List<String> columns = WormRow.table().columns();
    List<String> types = WormRow.table().types();
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (int worm = 1; worm <= animals; worm++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(cell(columns.get(c), types.get(c), worm));
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private String cell(String column, String type, int worm) {
    return switch (column) {
      case "plate" -> "p";
      case "well" -> "B02";
      case "worm" -> Integer.toString(worm);
      case "muv" -> worm <= multivulva ? "1" : "0";
      case "status" -> "SCORED";
      default -> type.equals("string") ? "" : "1";
    };
  }
}
