package org.wormscreen.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/** Which page is which plane, and how large a pixel is. */
class TiffMetadataTest {

  private static final int DESCRIPTION = 270;

  @TempDir Path folder;

  private OpenImage open(TiffBuilder tiff) throws IOException {
    Path file = Files.write(folder.resolve("A01.tif"), tiff.build());
    return new TiffSource().open(file, ImageLimits.defaults());
  }

  private ImageMetadata metadata(TiffBuilder tiff) throws IOException {
    try (OpenImage image = open(tiff)) {
      return image.metadata();
    }
  }

  private Optional<Double> um(TiffBuilder tiff) throws IOException {
    return metadata(tiff).pixelSize().map(PixelSize::micrometres);
  }

  private ImageFault fault(TiffBuilder tiff) {
    return assertThrows(UnreadableImageException.class, () -> open(tiff).close()).fault();
  }

  /** Pages of 2 x 1 pixels whose first value is the page's number from 0. */
  private static TiffBuilder pages(int count) {
    TiffBuilder tiff = new TiffBuilder(2, 1, 8);
    for (int i = 0; i < count; i++) {
      tiff.page(i, 99);
    }
    return tiff;
  }

  private static void assertPage(int page, OpenImage image, int channel, int slice, int frame)
      throws IOException {
    float[] values = image.read(new PlaneIndex(channel, slice, frame)).toArray();
    assertArrayEquals(new float[] {page, 99}, values);
  }

  @Test
  void severalPagesWithoutAWordAreSlices() throws IOException {
    try (OpenImage image = open(pages(5))) {
      assertEquals(5, image.metadata().slices());
      assertEquals(5, image.metadata().planes());
      assertPage(4, image, 0, 4, 0);
    }
  }

  @Test
  void anImageJHyperstackRunsThroughChannelsThenSlicesThenFrames() throws IOException {
    String text =
        "ImageJ=1.54p\nimages=12\nchannels=2\nslices=3\nframes=2\nhyperstack=true\nunit=micron\n";
    try (OpenImage image = open(pages(12).text(DESCRIPTION, text).resolution(4, 10, 1))) {
      ImageMetadata metadata = image.metadata();
      assertEquals(
          List.of(2, 3, 2), List.of(metadata.channels(), metadata.slices(), metadata.frames()));
      assertEquals(2.5, metadata.pixelSize().orElseThrow().micrometres());
      assertEquals("ImageJ calibration of A01.tif", metadata.pixelSize().orElseThrow().origin());
      assertPage(1, image, 1, 0, 0);
      assertPage(2, image, 0, 1, 0);
      assertPage(6, image, 0, 0, 1);
      assertPage(11, image, 1, 2, 1);
    }
  }

  @Test
  void anImageJStackBehindOneHeaderIsRead() throws IOException {
    TiffBuilder tiff =
        pages(3).behindFirst(2).text(DESCRIPTION, "ImageJ=1.54p\nimages=3\nslices=3\n");
    try (OpenImage image = open(tiff)) {
      assertEquals(3, image.metadata().slices());
      assertPage(0, image, 0, 0, 0);
      assertPage(2, image, 0, 2, 0);
    }
  }

  @Test
  void anImageJStackThatEndsTooSoonIsTruncated() {
    TiffBuilder tiff = pages(1).text(DESCRIPTION, "ImageJ=1.54p\nimages=900\nslices=900\n");
    assertEquals(ImageFault.TRUNCATED, fault(tiff));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageJ=1.54p\nimages=5\nchannels=2\nslices=2\n",
        "ImageJ=1.54p\nimages=0\n",
        "ImageJ=1.54p\nimages=-3\n",
        "ImageJ=1.54p\nimages=99999999999999\n",
        "ImageJ=1.54p\nimages=1\nchannels=999999\nslices=999999\nframes=999999\n"
      })
  void imageJCountsThatMakeNoSenseAreBadMetadata(String text) {
    assertEquals(ImageFault.METADATA, fault(pages(1).text(DESCRIPTION, text)));
  }

  @Test
  void fewerPagesThanTheDescriptionTellsAreUnsupported() {
    TiffBuilder tiff = pages(2).text(DESCRIPTION, "ImageJ=1.54p\nimages=6\nchannels=2\nslices=3\n");
    assertEquals(ImageFault.UNSUPPORTED, fault(tiff));
  }

  @ParameterizedTest
  @CsvSource({
    "um,2,0.5",
    "micron,2,0.5",
    "\\u00B5m,2,0.5",
    "µm,2,0.5",
    "mm,200,5",
    "nm,1,",
    "cm,20000,0.5",
    "inch,300,",
    "pixel,1,",
    "'',1,",
    "um,1000,",
    "mm,1,"
  })
  void imageJUnitsAreTakenAtTheirWord(String unit, long pixelsPerUnit, Double expected)
      throws IOException {
    TiffBuilder tiff =
        pages(1)
            .text(DESCRIPTION, "ImageJ=1.54p\nunit=" + unit + "\n")
            .resolution(pixelsPerUnit, 1, 1);
    assertEquals(Optional.ofNullable(expected), um(tiff));
  }

  @Test
  void aMicroSignInLatinLettersIsUnderstood() throws IOException {
    byte[] text = "ImageJ=1.54p\nunit=\u00b5m\n\0".getBytes(StandardCharsets.ISO_8859_1);
    long[] values = new long[text.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = text[i] & 0xff;
    }
    TiffBuilder tiff = pages(1).tag(DESCRIPTION, 2, values).resolution(2, 1, 1);
    assertEquals(Optional.of(0.5), um(tiff));
  }

  @ParameterizedTest
  @CsvSource({
    "72,1,2,",
    "96,1,2,",
    "150,1,2,",
    "300,1,2,",
    "600,1,2,",
    "2400,1,2,10.583333333333334",
    "25400,10,2,10",
    "10000,1,3,1",
    "2835,100,3,",
    "3779,100,3,",
    "10000,1,1,",
    "1,1,2,",
    "0,0,2,",
    "0,1,3,",
    "4294967295,1,3,"
  })
  void plainResolutionsAreBelievedOnlyWhereTheyCanBeASpecimens(
      long numerator, long denominator, int unit, Double expected) throws IOException {
    assertEquals(
        Optional.ofNullable(expected), um(pages(1).resolution(numerator, denominator, unit)));
  }

  @Test
  void pixelsThatAreNotSquareHaveNoSize() throws IOException {
    TiffBuilder tiff = pages(1).resolution(10000, 1, 3).tag(283, 5, 9000, 1);
    assertEquals(Optional.empty(), um(tiff));
  }

  @Test
  void withoutAnyResolutionThereIsNoPixelSize() throws IOException {
    assertEquals(Optional.empty(), um(pages(1)));
  }

  private static String ome(String pixels, String inside) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a comment as Bio-Formats writes it -->
        <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" Creator="test">
          <Image ID="Image:0" Name="A01"><Pixels ID="Pixels:0" Type="uint8" SizeX="2" SizeY="1" %s>
          %s</Pixels></Image></OME>"""
        .formatted(pixels, inside);
  }

  @Test
  void omeXmlTellsPlanesNamesAndPixelSize() throws IOException {
    String xml =
        ome(
            "DimensionOrder=\"XYZCT\" SizeC=\"2\" SizeZ=\"3\" SizeT=\"1\" PhysicalSizeX=\"650\""
                + " PhysicalSizeXUnit=\"nm\" PhysicalSizeY=\"650\" PhysicalSizeYUnit=\"nm\"",
            "<Channel ID=\"Channel:0\" Name=\"brightfield\"/><Channel ID=\"Channel:1\""
                + " Name=\"GFP\"/><TiffData/>");
    try (OpenImage image = open(pages(6).text(DESCRIPTION, xml).resolution(72, 1, 2))) {
      ImageMetadata metadata = image.metadata();
      assertEquals(List.of("brightfield", "GFP"), metadata.channelNames());
      assertEquals(List.of(2, 3), List.of(metadata.channels(), metadata.slices()));
      assertEquals(0.65, metadata.pixelSize().orElseThrow().micrometres(), 1e-12);
      assertEquals("OME-XML of A01.tif", metadata.pixelSize().orElseThrow().origin());
      assertPage(3, image, 1, 0, 0);
      assertPage(2, image, 0, 2, 0);
    }
  }

  @Test
  void omeXmlWithoutUnitIsInMicrometres() throws IOException {
    String xml =
        ome(
            "DimensionOrder=\"XYCZT\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"1\" PhysicalSizeX=\"1.3\"",
            "");
    assertEquals(Optional.of(1.3), um(pages(1).text(DESCRIPTION, xml)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "NaN", "1e999", "1e-9", "5000"})
  void senselessOmeSizesGiveNoPixelSizeOrBadMetadata(String size) throws IOException {
    String xml =
        ome(
            "DimensionOrder=\"XYCZT\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"1\" PhysicalSizeX=\""
                + size
                + "\"",
            "");
    TiffBuilder tiff = pages(1).text(DESCRIPTION, xml);
    if (size.equals("NaN")) {
      assertEquals(ImageFault.METADATA, fault(tiff));
    } else {
      assertEquals(Optional.empty(), um(tiff));
    }
  }

  @Test
  void omeXmlOfMorePlanesThanPagesIsUnsupported() {
    String xml = ome("DimensionOrder=\"XYCZT\" SizeC=\"4\" SizeZ=\"1\" SizeT=\"1\"", "");
    assertEquals(ImageFault.UNSUPPORTED, fault(pages(1).text(DESCRIPTION, xml)));
  }

  @Test
  void omeXmlOfAPlateIsReadForTheImageThatLiesInThisFile() throws IOException {
    String image =
        "<Image><Pixels DimensionOrder=\"XYCZT\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"1\""
            + " PhysicalSizeX=\"%s\"><TiffData><UUID FileName=\"%s\">urn:uuid:1</UUID></TiffData>"
            + "</Pixels></Image>";
    String xml =
        "<OME>" + image.formatted("1", "A02.tif") + image.formatted("2", "A01.tif") + "</OME>";
    assertEquals(Optional.of(2.0), um(pages(1).text(DESCRIPTION, xml)));
    String others =
        "<OME>" + image.formatted("1", "A02.tif") + image.formatted("2", "A03.tif") + "</OME>";
    assertEquals(ImageFault.METADATA, fault(pages(1).text(DESCRIPTION, others)));
  }

  @Test
  void metaXpressXmlTellsPixelSizeAndChannel() throws IOException {
    String xml =
        """
        <MetaData>
        <prop id="Description" type="string" value="gain: low &#38; high&#13;&#10;"/>
        <PlaneInfo><prop id="spatial-calibration-state" type="bool" value="on"/>
        <prop id="spatial-calibration-x" type="float" value="2.6"/>
        <prop id="spatial-calibration-y" type="float" value="2.6"/>
        <prop id="spatial-calibration-units" type="string" value="um"/>
        <prop id="_IllumSetting_" type="string" value="GFP"/></PlaneInfo></MetaData>""";
    ImageMetadata metadata = metadata(pages(1).text(DESCRIPTION, xml));
    assertEquals(2.6, metadata.pixelSize().orElseThrow().micrometres());
    assertEquals("MetaXpress XML of A01.tif", metadata.pixelSize().orElseThrow().origin());
    assertEquals(List.of("GFP"), metadata.channelNames());
    String off = xml.replace("value=\"on\"", "value=\"off\"");
    assertEquals(Optional.empty(), um(pages(1).text(DESCRIPTION, off)));
  }

  /** MetaMorph's tag UIC1 with a calibration, its texts and ratios laid behind the pairs. */
  private static long[] uic1(long calibrated, long ratio) {
    // Offsets are known because the tag's values follow the two pixels at byte 10.
    long start = 8 + 2;
    long behind = start + 4 * 2 * 5;
    return new long[] {
      3,
      calibrated,
      4,
      behind,
      5,
      behind,
      6,
      behind + 8,
      7,
      behind + 16,
      ratio,
      4,
      2,
      0x6d75,
      3,
      0x504647
    };
  }

  @Test
  void metaMorphTagsTellPixelSizeAndChannel() throws IOException {
    TiffBuilder tiff = pages(1).tag(33628, 4, uic1(1, 25)).countOf(33628, 5);
    ImageMetadata metadata = metadata(tiff);
    assertEquals(6.25, metadata.pixelSize().orElseThrow().micrometres());
    assertEquals("MetaMorph tag of A01.tif", metadata.pixelSize().orElseThrow().origin());
    assertEquals(List.of("GFP"), metadata.channelNames());
  }

  @Test
  void anUncalibratedMetaMorphImageHasNoPixelSize() throws IOException {
    assertEquals(Optional.empty(), um(pages(1).tag(33628, 4, uic1(0, 25)).countOf(33628, 5)));
  }

  @Test
  void planesOfAMetaMorphStackLieBehindOneHeader() throws IOException {
    long[] focus = new long[18];
    long[] time = new long[18];
    for (int i = 0; i < 18; i++) {
      focus[i] = i + 1;
      time[i] = i % 6 == 0 ? 0 : i;
    }
    TiffBuilder slices =
        pages(3).behindFirst(2).tag(33628, 4, 0, 0).tag(33629, 5, focus).countOf(33629, 3);
    try (OpenImage image = open(slices)) {
      assertEquals(3, image.metadata().slices());
      assertPage(2, image, 0, 2, 0);
    }
    TiffBuilder frames =
        pages(3).behindFirst(2).tag(33628, 4, 0, 0).tag(33629, 5, time).countOf(33629, 3);
    try (OpenImage image = open(frames)) {
      assertEquals(3, image.metadata().frames());
      assertPage(1, image, 0, 0, 1);
    }
  }

  @Test
  void metaMorphTextsOfHugeLengthAreBadMetadata() {
    long[] tag = uic1(1, 25);
    tag[12] = 4_000_000_000L;
    assertEquals(ImageFault.METADATA, fault(pages(1).tag(33628, 4, tag).countOf(33628, 5)));
  }

  @Test
  void aMessageTellsWhatWasAskedFor() throws IOException {
    try (OpenImage image = open(pages(2))) {
      UnreadableImageException e =
          assertThrows(UnreadableImageException.class, () -> image.read(new PlaneIndex(1, 0, 0)));
      assertTrue(e.getMessage().contains("1 channels x 2 slices x 1 frames; channel 2"));
    }
  }
}
