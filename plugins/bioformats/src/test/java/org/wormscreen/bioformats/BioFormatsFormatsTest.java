package org.wormscreen.bioformats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSeries;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.tiff.TiffBuilder;
import org.wormscreen.image.tiff.TiffSource;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.ChannelRole;

/** Formats that only Bio-Formats reads here, on the real library. */
class BioFormatsFormatsTest {

  @TempDir private Path folder;

  @BeforeEach
  void theJarIsThere() {
    RealJar.source();
  }

  private static OpenImage open(Path file) throws IOException {
    return RealJar.source().open(file, ImageLimits.defaults());
  }

  private Path fake(String parameters) throws IOException {
    return Files.createFile(folder.resolve("p&" + parameters + ".fake"));
  }

  @Test
  void aFakePlateHasItsWellsFieldsAndPlanes() throws IOException {
    Path file =
        fake(
            "plates=1&plateRows=2&plateCols=3&fields=2&sizeX=64&sizeY=48&sizeZ=3&sizeC=2&pixelType=uint16");
    try (OpenImage image = open(file)) {
      assertEquals(12, image.series().size());
      List<String> places =
          image.series().stream()
              .map(s -> s.place().orElseThrow())
              .map(p -> p.well() + " " + p.field())
              .toList();
      assertEquals(
          List.of("A01 1", "A01 2", "A02 1", "A02 2", "A03 1", "A03 2"), places.subList(0, 6));
      assertEquals("B03 2", places.get(11));
      assertEquals(3, image.metadata().slices());
      assertEquals(2, image.metadata().channels());
      assertEquals(16, image.metadata().bits());
      GrayImage one = image.read(new PlaneIndex(0, 0, 0, 0));
      GrayImage other = image.read(new PlaneIndex(11, 1, 2, 0));
      assertFalse(one.equals(other), "planes of two wells differ in the marks that a fake carries");
    }
  }

  @Test
  void aFakePlateIsPlannedByItsOwnWells() throws IOException {
    fake("plates=1&plateRows=2&plateCols=3&fields=2&sizeX=64&sizeY=48&sizeC=2&pixelType=uint16");
    ImageSources sources = new ImageSources(List.of(RealJar.source()), ImageLimits.defaults());
    PlatePlan plan =
        new PlatePlanner(
                IntakeOptions.defaults()
                    .withPixelSizeUm(2)
                    .withChannels(Map.of(ChannelRole.BRIGHTFIELD, "c1")),
                sources)
            .plan(folder);
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals(
        List.of("A01", "A02", "A03", "B01", "B02", "B03"),
        plan.wells().stream().map(PlannedWell::well).map(Object::toString).toList());
    assertEquals(2, plan.wells().get(5).fields().size());
  }

  @Test
  void anIcsOfSixteenBitsHasTheValuesThatWereWritten() throws IOException {
    short[] values = new short[12 * 7];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) (i * 611);
    }
    try (OpenImage image = open(ics("a.ics", 12, 7, values))) {
      GrayImage read = image.read(PlaneIndex.FIRST);
      for (int i = 0; i < values.length; i++) {
        assertEquals(values[i] & 0xffff, read.at(i % 12, i / 12), "pixel " + i);
      }
      assertEquals(0.65, image.metadata().pixelSize().orElseThrow().micrometres(), 1e-9);
    }
  }

  /** ICS 2: a header of text, then the pixels. */
  private Path ics(String name, int width, int height, short[] values) throws IOException {
    String header =
        String.join(
            "\n",
            "\t",
            "ics_version\t2.0",
            "filename\t" + name,
            "layout\tparameters\t3",
            "layout\torder\tbits\tx\ty",
            "layout\tsizes\t16\t" + width + "\t" + height,
            "layout\tcoordinates\tvideo",
            "layout\tsignificant_bits\t16",
            "representation\tformat\tinteger",
            "representation\tsign\tunsigned",
            "representation\tcompression\tuncompressed",
            "representation\tbyte_order\t1\t2",
            "parameter\tscale\t1.0\t0.65\t0.65",
            "parameter\tunits\tbits\tmicrometers\tmicrometers",
            "end\n");
    java.nio.ByteBuffer bytes =
        java.nio.ByteBuffer.allocate(header.length() + 2 * values.length)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    bytes.put(header.getBytes(StandardCharsets.US_ASCII));
    for (short value : values) {
      bytes.putShort(value);
    }
    return Files.write(folder.resolve(name), bytes.array());
  }

  @Test
  void tiffsOfManyFormsHaveTheSamePixelsAsTheBuiltInSourceReads() throws IOException {
    int[] values = new int[31 * 23];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 97 & 0xffff;
    }
    int[] small = Arrays.stream(values).map(v -> v & 0xff).toArray();
    List<TiffBuilder> forms =
        List.of(
            new TiffBuilder(31, 23, 16).page(values),
            new TiffBuilder(31, 23, 16).bigEndian().rowsPerStrip(4).page(values),
            new TiffBuilder(31, 23, 16).compression(5).page(values),
            new TiffBuilder(31, 23, 16).compression(8).predictor(2).page(values),
            new TiffBuilder(31, 23, 8).compression(32773).page(small),
            new TiffBuilder(31, 23, 16).tiles(16, 16).page(values));
    for (int i = 0; i < forms.size(); i++) {
      Path file = Files.write(folder.resolve("t" + i + ".tif"), forms.get(i).build());
      try (OpenImage foreign = open(file);
          OpenImage own = new TiffSource().open(file, ImageLimits.defaults())) {
        assertEquals(
            own.read(PlaneIndex.FIRST), foreign.read(PlaneIndex.FIRST), forms.get(i)::toString);
      }
    }
  }

  @Test
  void aCorruptFileIsAFaultAndTheSourceGoesOn() throws IOException {
    Path bad =
        Files.write(
            folder.resolve("bad.czi"),
            "ZISRAWFILE and nothing behind".getBytes(StandardCharsets.US_ASCII));
    UnreadableImageException e = assertThrows(UnreadableImageException.class, () -> open(bad));
    assertTrue(e.getMessage().contains("bad.czi"), e.getMessage());
    assertFalse(e.fault() == ImageFault.IO, e.getMessage());
    open(fake("sizeX=8&sizeY=8")).close();
  }

  @Test
  void nothingIsWrittenBesideTheImages() throws IOException {
    Path file = ics("quiet.ics", 4, 4, new short[16]);
    Files.write(folder.resolve(".quiet.ics.bfmemo"), new byte[] {1, 2, 3});
    byte[] before = Files.readAllBytes(folder.resolve(".quiet.ics.bfmemo"));
    try (OpenImage image = open(file);
        Stream<Path> within = Files.list(folder)) {
      image.metadata();
      assertEquals(2, within.count());
    }
    assertArrayEquals(before, Files.readAllBytes(folder.resolve(".quiet.ics.bfmemo")));
  }

  @Test
  @Timeout(60)
  void aMemoFileBesideAnImageIsNeverOpened() throws Exception {
    Path file = ics("quiet.ics", 4, 4, new short[16]);
    for (String memo : List.of(".quiet.ics.bfmemo", "quiet.ics.bfmemo")) {
      // whoever opened a pipe would wait for ever
      Process made = new ProcessBuilder("mkfifo", folder.resolve(memo).toString()).start();
      assumeTrue(made.waitFor() == 0, "SKIPPED: no pipes on this file system");
    }
    try (OpenImage image = open(file)) {
      assertEquals(4, image.read(PlaneIndex.FIRST).width());
    }
  }

  @Test
  void theVersionIsThatOfTheLibrary() {
    ImageSource source = RealJar.source();
    assertTrue(source.version().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"), source.version());
  }

  @Test
  void everySeriesHasItsMetadata() throws IOException {
    try (OpenImage image = open(fake("series=3&sizeX=20&sizeY=10&pixelType=float"))) {
      assertEquals(3, image.series().size());
      for (ImageSeries series : image.series()) {
        assertEquals(20, series.metadata().width());
        assertTrue(series.place().isEmpty());
      }
    }
  }
}
