package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wormscreen.cli.Program;
import org.wormscreen.image.raster.PngBuilder;
import org.wormscreen.image.tiff.TiffBuilder;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.WellRow;

/**
 * One plate of sound wells (rows A and B) and of every kind of broken image, analysed once by the
 * whole program: each fault costs its own well, under its own name, and no other.
 */
@Timeout(120)
class BrokenImagesTest {

  private static final int SIDE = 256;
  private static final List<String> SOUND = List.of("A01", "A02", "A03", "B01", "B02", "B03");

  @TempDir static Path folder;
  private static ServerSocket listener;
  private static List<Broken> broken;
  private static Program run;
  private static final Map<String, WellRow> WELLS = new TreeMap<>();

  /**
   * A broken image.
   *
   * @param words what the reason must say
   */
  private record Broken(String name, String ending, byte[] bytes, String status, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Broken tiff(String name, byte[] bytes, String status, String words) {
    return new Broken(name, "tif", bytes, status, words);
  }

  private static Broken png(String name, byte[] bytes, String status, String words) {
    return new Broken(name, "png", bytes, status, words);
  }

  static List<Broken> images() {
    return broken;
  }

  private static List<Broken> made() throws IOException {
    byte[] sound = plain().build();
    byte[] soundPng = picture("png");
    List<Broken> all = new ArrayList<>();
    all.add(tiff("no bytes", new byte[0], "FAILED_EMPTY_FILE", "has no bytes"));
    for (int percent : new int[] {90, 50, 10}) {
      byte[] cut = Arrays.copyOf(sound, sound.length * percent / 100);
      all.add(tiff("cut at " + percent + " %", cut, "FAILED_TRUNCATED", "ends"));
    }
    all.add(tiff("cut in the header", Arrays.copyOf(sound, 6), "FAILED_TRUNCATED", "ends"));
    byte[] half = Arrays.copyOf(soundPng, soundPng.length / 2);
    all.add(png("PNG cut in its pixels", half, "FAILED_TRUNCATED", "ends"));
    byte[] rows = new byte[(SIDE + 1) * 100];
    new Random(3).nextBytes(rows);
    for (int at = 0; at < rows.length; at += SIDE + 1) {
      rows[at] = 0; // no filter
    }
    byte[] ended = new PngBuilder(SIDE, SIDE, 8, 0).pixels(rows).end();
    all.add(png("PNG of too few rows, with its end", ended, "FAILED_TRUNCATED", ".png"));
    all.add(tiff("HTML", text("<html>404</html>"), "FAILED_FORMAT", "an HTML page"));
    all.add(tiff("JPEG", picture("jpeg"), "FAILED_FORMAT", "a JPEG image"));
    all.add(tiff("ZIP", text("PK\u0003\u0004 and more"), "FAILED_FORMAT", "a ZIP archive"));
    all.add(tiff("TIFF of 60000 x 60000", claiming(60000, 60000), "FAILED_TOO_LARGE", "60000"));
    byte[] large = new PngBuilder(60000, 60000, 16, 0).pixels(new byte[4000]).end();
    all.add(png("PNG of 60000 x 60000", large, "FAILED_TOO_LARGE", "60000"));
    all.add(tiff("65536 squared", claiming(65536, 65536), "FAILED_TOO_LARGE", "65536"));
    all.add(tiff("2^31-1 wide", claiming(2147483647, 1), "FAILED_TOO_LARGE", "2147483647"));
    all.add(tiff("width 0", claiming(0, SIDE), "FAILED_FORMAT", "must be positive"));
    byte[] negative = plain().tag(257, 9, -SIDE).build();
    all.add(tiff("height negative", negative, "FAILED_FORMAT", "must be positive"));
    all.add(tiff("pages in a circle", plain().loop().build(), "FAILED_FORMAT", ".tif"));
    all.add(tiff("a hundred thousand pages", manyPages(), "FAILED_FORMAT", "pages"));
    byte[] beyond = plain().tag(273, 4, 100_000_000).build();
    all.add(tiff("strip beyond the end", beyond, "FAILED_TRUNCATED", "should end at"));
    byte[] huge = plain().tag(279, 4, 4294967295L).build();
    all.add(tiff("strip of four gigabytes", huge, "FAILED_TRUNCATED", "should end at"));
    byte[] shared = plain().rowsPerStrip(SIDE / 2).tag(273, 4, 8, 8).build();
    all.add(tiff("strips over each other", shared, "FAILED_FORMAT", ".tif"));
    byte[] bomb =
        new TiffBuilder(SIDE, SIDE, 16)
            .compression(8)
            .blocks(TiffBuilder.deflate(new byte[64 << 20]))
            .build();
    all.add(tiff("deflate bomb", bomb, "FAILED_FORMAT", ".tif"));
    float[] nothing = new float[SIDE * SIDE];
    Arrays.fill(nothing, Float.NaN);
    byte[] nan = new TiffBuilder(SIDE, SIDE, 32).floats(nothing).build();
    all.add(tiff("NaN throughout", nan, "FAILED_NO_VALUES", "finite value"));
    all.add(tiff("all black", even(0), "FAILED_BLANK", "one gray"));
    all.add(tiff("all white", even(65535), "FAILED_BLANK", "one gray"));
    all.add(tiff("one gray", even(2000), "FAILED_BLANK", "one gray"));
    all.add(tiff("overdriven", overdriven(), "SATURATED", "largest value"));
    all.add(tiff("another pixel size", scaled(), "FAILED_METADATA", "um per pixel"));
    all.add(tiff("entity of a file", ome(entity()), "FAILED_METADATA", ".tif"));
    all.add(tiff("entity of the network", ome(network()), "FAILED_METADATA", ".tif"));
    all.add(tiff("billion laughs", ome(laughs()), "FAILED_METADATA", ".tif"));
    return all;
  }

  private static TiffBuilder plain() {
    int[] values = new int[SIDE * SIDE];
    Arrays.setAll(values, i -> 1900 + i * 37 % 200);
    return new TiffBuilder(SIDE, SIDE, 16).page(values);
  }

  private static byte[] claiming(long width, long height) {
    return plain().tag(256, 4, width).tag(257, 4, height).build();
  }

  private static byte[] even(int gray) {
    int[] values = new int[SIDE * SIDE];
    Arrays.fill(values, gray);
    return new TiffBuilder(SIDE, SIDE, 16).page(values).build();
  }

  /** Nearly everything at the largest value of a camera of 12 bits. */
  private static byte[] overdriven() {
    int[] values = new int[SIDE * SIDE];
    Arrays.setAll(values, i -> i % 20 == 0 ? 1000 + i % 900 : 4095);
    return new TiffBuilder(SIDE, SIDE, 16).page(values).build();
  }

  /** 5 um per pixel among images of 10. */
  private static byte[] scaled() {
    return plain().resolution(2000, 1, 3).build();
  }

  private static byte[] manyPages() {
    int pages = 100_000;
    int step = 2 + 3 * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(8 + pages * step).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    for (int p = 1; p <= pages; p++) {
      tiff.putShort((short) 3);
      for (int tag : new int[] {256, 257, 258}) {
        tiff.putShort((short) tag).putShort((short) 3).putInt(1).putInt(8);
      }
      tiff.putInt(p == pages ? 0 : 8 + p * step);
    }
    return tiff.array();
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage gray = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(5);
    for (int i = 0; i < SIDE * SIDE; i++) {
      gray.getRaster().setSample(i % SIDE, i / SIDE, 0, random.nextInt(256));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(gray, format, out);
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] ome(String documentType) {
    String xml =
        "<?xml version=\"1.0\"?>"
            + documentType
            + "<OME><Image><Pixels DimensionOrder=\"XYCZT\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"1\">"
            + "<Channel Name=\"&x;\"/></Pixels></Image></OME>";
    return plain().text(270, xml).build();
  }

  private static String entity() {
    return "<!DOCTYPE OME [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
  }

  private static String network() {
    String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    return "<!DOCTYPE OME SYSTEM \"%s\" [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(url, url);
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE OME [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      type.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    return type + "<!ENTITY x \"&l29;\">]>";
  }

  /** Broken images fill rows C and below. */
  private static String wellOf(int number) {
    return new WellId(2 + number / 12, number % 12).label();
  }

  @BeforeAll
  static void analyse() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    PaintedPlate plate = new PaintedPlate(folder.resolve("plate"));
    for (String well : SOUND) {
      plate.paint(well, 10);
    }
    List<String> mapped = new ArrayList<>(SOUND);
    broken = made();
    for (int i = 0; i < broken.size(); i++) {
      String name = wellOf(i) + "." + broken.get(i).ending();
      Files.write(plate.folder().resolve(name), broken.get(i).bytes());
      mapped.add(wellOf(i));
    }
    plate.map(mapped);
    Files.writeString(plate.folder().resolve("screen.yaml"), "worm:\n  route: CLASSICAL\n");
    Path out = folder.resolve("out");
    run =
        Program.run(
            "analyze", plate.folder().toString(), "--assay", "size", "--out", out.toString());
    for (WellRow row : WellRow.table().read(out.resolve("wells.csv"))) {
      WELLS.put(row.well(), row);
    }
  }

  @AfterAll
  static void close() throws IOException {
    listener.close();
  }

  @ParameterizedTest
  @MethodSource("images")
  void aBrokenImageCostsItsWellUnderItsOwnName(Broken image) {
    WellRow row = WELLS.get(wellOf(broken.indexOf(image)));
    assertEquals(image.status(), row.status(), row.reason());
    assertTrue(row.reason().contains(image.words()), row.reason());
    assertEquals(0, row.wormsSeen());
    assertTrue(row.aliveFraction().isEmpty() && row.muvFraction().isEmpty(), "no share of nobody");
    assertTrue(row.lengthUmMedian().isEmpty());
  }

  @Test
  void theSoundWellsAreMeasuredAndTheProgramExits4() {
    assertEquals(4, run.code(), run.err());
    for (String well : SOUND) {
      assertEquals("OK", WELLS.get(well).status(), WELLS.get(well).reason());
      assertEquals(10, WELLS.get(well).wormsScored());
    }
    assertFalse(run.out().contains("root:"), "nothing of a file that an entity named");
  }

  @Test
  void noImageReachedTheNetwork() throws IOException {
    listener.setSoTimeout(100);
    assertThrows(SocketTimeoutException.class, listener::accept);
  }
}
