package org.wormscreen.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

class RoiSetTest {

  @TempDir Path folder;

  private static RoiPolygon polygon(String name, double... xy) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      xs.add(xy[i]);
      ys.add(xy[i + 1]);
    }
    return new RoiPolygon(name, xs, ys);
  }

  private static byte[] bytes(RoiPolygon... outlines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RoiSetWriter.write(List.of(outlines), out);
    return out.toByteArray();
  }

  private List<RoiPolygon> read(byte[] zip) throws IOException {
    return RoiSetReader.read(Files.write(folder.resolve("A01_f1.zip"), zip));
  }

  @Test
  void outlinesComeBackWithSubPixelVerticesInTheirOrder() throws IOException {
    RoiPolygon square = polygon("worm_002", 0, 0, 10, 0, 10, 4, 0, 4);
    RoiPolygon worm = polygon("worm_001", 1.25, 2.5, 30.75, 2.125, 17.0, 40.0625, -0.5, 3);
    assertEquals(List.of(square, worm), read(bytes(square, worm)));
  }

  @Test
  void anyVertexComesBackWithinAHundredthOfAPixel() throws IOException {
    Random random = new Random(11);
    double[] xy = random.doubles(2000, -5, 2100).toArray();
    RoiPolygon back = read(bytes(polygon("w", xy))).get(0);
    for (int i = 0; i < 1000; i++) {
      assertEquals(xy[2 * i], back.xs().get(i), 1e-3);
      assertEquals(xy[2 * i + 1], back.ys().get(i), 1e-3);
    }
  }

  @Test
  void imageJSeesAPolygonOfThatNameAndArea() throws IOException {
    byte[] zip = bytes(polygon("worm_001", 10.5, 10.5, 20.5, 10.5, 20.5, 14.5, 10.5, 14.5));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = in.getNextEntry();
      assertEquals("worm_001.roi", entry.getName());
      Roi roi = RoiDecoder.openFromByteArray(in.readAllBytes());
      assertEquals(Roi.POLYGON, roi.getType());
      assertEquals("worm_001", roi.getName());
      assertTrue(roi.subPixelResolution());
      assertEquals(10.5, roi.getFloatBounds().getX());
      assertEquals(40, roi.getStatistics().area, 1);
    }
  }

  /** The layout that other programs rely on: float vertices behind the whole-number ones. */
  @Test
  void verticesLieWhereTheRoiFormatPutsThem() throws IOException {
    byte[] zip = bytes(polygon("w", 1.5, 2.25, 8, 3, 4, 9.75));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      in.getNextEntry();
      ByteBuffer roi = ByteBuffer.wrap(in.readAllBytes());
      assertEquals(0x496f7574, roi.getInt(0));
      assertEquals(3, roi.getShort(16));
      assertEquals(128, roi.getShort(50) & 128);
      assertArrayEquals(
          new float[] {1.5f, 8, 4, 2.25f, 3, 9.75f},
          new float[] {
            roi.getFloat(76),
            roi.getFloat(80),
            roi.getFloat(84),
            roi.getFloat(88),
            roi.getFloat(92),
            roi.getFloat(96)
          });
    }
  }

  @Test
  void theSameOutlinesGiveTheSameBytesInAnyZoneAndLanguage() throws IOException {
    RoiPolygon[] outlines = {polygon("b", 0, 0, 1, 0, 1, 1), polygon("a", 0.5, 0, 1, 0, 1, 1)};
    byte[] here = bytes(outlines);
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertArrayEquals(here, bytes(outlines));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
    }
  }

  @Test
  void aWellWithoutAnimalsIsAnEmptySet() throws IOException {
    assertEquals(List.of(), read(bytes()));
  }

  @Test
  void outlinesOfOneNameAreRefused() {
    RoiPolygon outline = polygon("worm", 0, 0, 1, 0, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> bytes(outline, outline));
    RoiPolygon escaping = polygon("../worm", 0, 0, 1, 0, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> bytes(escaping));
  }

  @Test
  void outlinesThatImageJCannotKeepAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> polygon("w", 0, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> polygon("w", 0, 0, 1, 1, 40_000, 3));
    assertThrows(IllegalArgumentException.class, () -> polygon("w", 0, 0, 1, 1, Double.NaN, 3));
  }

  private byte[] zipOf(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void outlinesDrawnByPeopleAreRead() throws IOException {
    List<RoiPolygon> drawn =
        read(zipOf("oval.roi", RoiEncoder.saveAsByteArray(new OvalRoi(10, 20, 30, 40))));
    assertEquals("oval", drawn.get(0).name());
    assertTrue(drawn.get(0).xs().stream().allMatch(x -> x > 9.99 && x < 40.01));
    List<RoiPolygon> box = read(zipOf("box.roi", RoiEncoder.saveAsByteArray(new Roi(1, 2, 3, 4))));
    assertEquals(polygon("box", 1, 2, 4, 2, 4, 6, 1, 6), box.get(0));
  }

  @Test
  void whatIsNoSetOfOutlinesIsRefused() throws IOException {
    byte[] whole = bytes(polygon("worm_001", 0, 0, 9, 0, 9, 9, 0, 9));
    byte[] points = zipOf("p.roi", RoiEncoder.saveAsByteArray(new PointRoi(3, 4)));
    byte[] roi = RoiEncoder.saveAsByteArray(new Roi(1, 2, 3, 4));
    Stream.of(
            new byte[0],
            "not a zip at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            points,
            zipOf("x.roi", new byte[] {1, 2, 3}),
            zipOf("x.roi", new byte[200]),
            zipOf("x.roi", java.util.Arrays.copyOf(roi, 40)))
        .forEach(
            bytes -> {
              UnreadableImageException e =
                  assertThrows(UnreadableImageException.class, () -> read(bytes));
              assertEquals(ImageFault.FORMAT, e.fault());
              assertTrue(e.getMessage().contains("A01_f1.zip"), e.getMessage());
            });
    assertThrows(IOException.class, () -> read(java.util.Arrays.copyOf(whole, 60)));
  }
}
