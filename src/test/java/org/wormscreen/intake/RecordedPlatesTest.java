package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.wells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.tiff.TiffBuilder;
import org.wormscreen.image.zarr.ZarrBuilder;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.MontageGrid;
import org.wormscreen.intake.option.SliceChoice;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.StagePosition;

/** Plates that their microscopes described, made here in miniature. */
@Timeout(30)
class RecordedPlatesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();

  @TempDir private Path temp;

  private Path folder;

  @BeforeEach
  void anEmptyPlate() throws IOException {
    folder = Files.createDirectories(temp.resolve("p"));
  }

  private PlatePlan plan(IntakeOptions options) {
    return new PlatePlanner(options, ImageSources.installed()).plan(folder);
  }

  private static IntakeOptions bright(String channel) {
    return DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, channel));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A TIFF of pages each of one value. */
  private static byte[] tiff(int... pages) {
    TiffBuilder tiff = new TiffBuilder(8, 6, 8);
    for (int value : pages) {
      int[] values = new int[48];
      Arrays.fill(values, value);
      tiff.page(values);
    }
    return tiff.build();
  }

  private GrayImage brightfield(PlatePlan plan, int well, int field) throws IOException {
    return plan.wells()
        .get(well)
        .fields()
        .get(field)
        .images()
        .get(ChannelRole.BRIGHTFIELD)
        .read(plan.folder(), ImageSources.installed());
  }

  private static final String HTD =
      """
      "HTSInfoFile", Version 1.0
      "TimePoints", 1
      "ZSeries", FALSE
      "XWells", 3
      "YWells", 2
      "WellsSelection1", TRUE, TRUE, FALSE
      "WellsSelection2", FALSE, FALSE, TRUE
      "Sites", TRUE
      "XSites", 2
      "YSites", 1
      "SiteSelection1", TRUE, FALSE
      "Waves", TRUE
      "NWavelengths", 2
      "WaveName1", "TL"
      "WaveName2", "GFP"
      "EndFile"
      """;

  @Test
  void anHtdTellsWellsChannelsAndFormatAndWhatIsMissing() throws IOException {
    write("e.HTD", HTD);
    for (String well : List.of("A01", "A02", "A03")) {
      write("e_%s_s1_w1.tif".formatted(well), tiff(1));
      write("e_%s_s1_w2.tif".formatted(well), tiff(2));
    }
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(2));
    assertEquals(List.of("A01", "A02", "A03", "B03"), wells(plan));
    assertEquals(6, plan.format().wells());
    assertEquals(Map.of("w1", "TL", "w2", "GFP"), plan.acquisition().channelNames());
    assertEquals(Map.of(ChannelRole.BRIGHTFIELD, "w1"), plan.channels(), "TL is transmitted light");
    assertEquals(
        "e.HTD and the files differ: wells: A01-A02,B03 by the record, A01-A03 by the files",
        only(plan, Code.MISMATCH).message());
    assertEquals(
        "well B03 was imaged, as the microscope recorded, and its images are not here",
        only(plan, Code.MISSING_IMAGE).message());
  }

  @Test
  void aBrokenHtdIsSaidAndTheNamesAreTaken() throws IOException {
    write("e.HTD", HTD.replace("\"EndFile\"", ""));
    write("e_A01_s1_w1.tif", tiff(1));
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(2));
    assertTrue(
        only(plan, Code.RECORD).message().startsWith("e.HTD is not used: e.HTD is no whole"));
    assertEquals(List.of("A01"), wells(plan));
  }

  private static String harmony(String row, String url, String field) {
    return """
        <Image Version="1"><id>%s</id><URL>%s</URL><Row>%s</Row><Col>2</Col><FieldID>%s</FieldID>
        <PlaneID>1</PlaneID><TimepointID>0</TimepointID><ChannelID>1</ChannelID>
        <ChannelName>Brightfield</ChannelName>
        <ImageResolutionX Unit="m">2E-06</ImageResolutionX><ImageResolutionY Unit="m">2E-06</ImageResolutionY>
        <ImageSizeX>8</ImageSizeX><ImageSizeY>6</ImageSizeY>
        <PositionX Unit="m">0.0001</PositionX><PositionY Unit="m">0.0003</PositionY></Image>"""
        .formatted(url, url, row, field);
  }

  private void harmonyIndex(String... images) throws IOException {
    write(
        "Images/Index.idx.xml",
        "<EvaluationInputData xmlns=\"x\"><Plates><Plate><Name>P7</Name><PlateRows>8</PlateRows><PlateColumns>12</PlateColumns></Plate></Plates><Images>%s</Images></EvaluationInputData>"
            .formatted(String.join("", images)));
  }

  @Test
  void harmonysIndexIsBelievedAndDisagreeingNamesAreListedWithBothSides() throws IOException {
    String one = "r01c02f01p01-ch1sk1fk1fl1.tiff";
    String two = "r01c02f02p01-ch1sk1fk1fl1.tiff";
    write("Images/" + one, tiff(1));
    write("Images/" + two, tiff(2));
    write("Images/r05c05f01p01-ch1sk1fk1fl1.tiff", tiff(3));
    harmonyIndex(harmony("1", one, "1"), harmony("3", two, "2"), harmony("4", "r04c02.tiff", "1"));
    PlatePlan plan = plan(DEFAULTS);
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals("P7", plan.plate());
    assertEquals(List.of("A02", "C02", "D02"), wells(plan));
    assertEquals(2, plan.pixelSize().orElseThrow().micrometres(), 1e-9);
    assertEquals(
        new StagePosition(100, -300), plan.wells().get(0).fields().get(0).position().orElseThrow());
    assertEquals(
        "the names of 1 file disagree with the microscope's record, which is believed: "
            + two
            + " says A02, field 2, channel ch1, slice 1, time point 1 and Index.idx.xml says C02,"
            + " field 2, channel ch1, slice 1, time point 1",
        only(plan, Code.MISMATCH).message());
    assertTrue(only(plan, Code.RECORD).message().contains("1 of them (1 file, wells D02)"));
    assertTrue(
        TestPlate.messages(plan, Code.LEFT_OUT).get(0).contains("r05c05"),
        "a file that is not in the list is left out");
    assertEquals(2f, brightfield(plan, 1, 0).at(0, 0));
  }

  @ParameterizedTest
  @CsvSource({"../../secret.tiff", "/etc/passwd", "''"})
  void aRecordThatNamesFilesElsewhereIsNotUsed(String url) throws IOException {
    write("Images/r01c02f01p01-ch1sk1fk1fl1.tiff", tiff(1));
    harmonyIndex(harmony("1", url, "1"));
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(2));
    assertTrue(
        only(plan, Code.RECORD).message().contains("does not lie beside it"),
        () -> plan.problems().toString());
    assertEquals(List.of("A02"), wells(plan));
  }

  @Test
  void aRecordWithADocumentTypeIsNotUsed() throws IOException {
    write("Images/r01c02f01p01-ch1sk1fk1fl1.tiff", tiff(1));
    write(
        "Images/Index.idx.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><EvaluationInputData>&e;</EvaluationInputData>");
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(2));
    assertTrue(only(plan, Code.RECORD).message().contains("document type"));
  }

  private static String omeImage(int id, String tiffData, int channels, int slices) {
    return """
        <Image ID="Image:%d"><Pixels ID="Pixels:%d" DimensionOrder="XYZCT" Type="uint8" SizeX="8" SizeY="6" SizeC="%d" SizeZ="%d" SizeT="1" PhysicalSizeX="2.5" PhysicalSizeY="2.5">
        %s%s</Pixels></Image>"""
        .formatted(
            id,
            id,
            channels,
            slices,
            channels == 1
                ? "<Channel ID=\"Channel:0\" Name=\"BF\"/>"
                : "<Channel ID=\"Channel:0\" Name=\"BF\"/><Channel ID=\"Channel:1\" Name=\"GFP\"/>",
            tiffData);
  }

  private static String tiffData(int ifd, int c, int z, String file) {
    return "<TiffData IFD=\"%d\" FirstC=\"%d\" FirstZ=\"%d\" PlaneCount=\"1\"><UUID FileName=\"%s\">urn:uuid:00000000-0000-0000-0000-000000000001</UUID></TiffData>"
        .formatted(ifd, c, z, file);
  }

  private static String ome(String body) {
    return "<?xml version=\"1.0\"?><OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
        + body
        + "</OME>";
  }

  private static final String TWO_WELLS =
      """
      <Plate ID="Plate:0" Name="omep" Rows="8" Columns="12">
      <Well ID="Well:0" Row="1" Column="2"><WellSample ID="WellSample:0" Index="0" PositionX="10" PositionXUnit="µm" PositionY="20" PositionYUnit="µm"><ImageRef ID="Image:0"/></WellSample></Well>
      <Well ID="Well:1" Row="3" Column="4"><WellSample ID="WellSample:1" Index="1"><ImageRef ID="Image:1"/></WellSample></Well>
      </Plate>""";

  private static final String BINARY_ONLY =
      ome(
          "<BinaryOnly MetadataFile=\"p.companion.ome\" UUID=\"urn:uuid:00000000-0000-0000-0000-000000000009\"/>");

  private static byte[] binaryOnly(int... pages) {
    TiffBuilder tiff = new TiffBuilder(8, 6, 8);
    for (int value : pages) {
      int[] values = new int[48];
      Arrays.fill(values, value);
      tiff.page(values).text(270, BINARY_ONLY);
    }
    return tiff.build();
  }

  @Test
  void anOmeCompanionPlacesEachPlaneInItsFileAndMissingFilesStayMissing() throws IOException {
    write(
        "p.companion.ome",
        ome(
            TWO_WELLS
                + omeImage(
                    0,
                    tiffData(0, 0, 0, "a.ome.tif")
                        + tiffData(1, 0, 1, "a.ome.tif")
                        + tiffData(0, 1, 0, "b.ome.tif")
                        + tiffData(1, 1, 1, "b.ome.tif"),
                    2,
                    2)
                + omeImage(1, tiffData(0, 0, 0, "gone.ome.tif"), 2, 2)));
    write("a.ome.tif", binaryOnly(11, 12));
    write("b.ome.tif", binaryOnly(21, 22));
    PlatePlan plan = plan(bright("gfp").withSlices(SliceChoice.parse("max")));
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals("omep", plan.plate());
    assertEquals(List.of("B03", "D05"), wells(plan));
    assertEquals(96, plan.format().wells());
    assertEquals(2.5, plan.pixelSize().orElseThrow().micrometres());
    assertEquals(2, plan.acquisition().slices());
    assertEquals(Map.of("c1", "BF", "c2", "GFP"), plan.acquisition().channelNames());
    assertEquals(22f, brightfield(plan, 0, 0).at(3, 3), "the largest of slices 21 and 22");
    assertEquals(
        new StagePosition(10, 20), plan.wells().get(0).fields().get(0).position().orElseThrow());
    assertTrue(only(plan, Code.RECORD).message().contains("gone.ome.tif"));
    assertTrue(only(plan, Code.MISSING_IMAGE).message().startsWith("well D05 was imaged"));
  }

  @Test
  void oneOmeTiffMayHoldAWholePlate() throws IOException {
    String xml =
        ome(
            TWO_WELLS
                + omeImage(0, "<TiffData IFD=\"0\" PlaneCount=\"2\"/>", 1, 2)
                + omeImage(1, "<TiffData IFD=\"2\" PlaneCount=\"2\"/>", 1, 2));
    TiffBuilder tiff = new TiffBuilder(8, 6, 8);
    for (int value = 1; value <= 4; value++) {
      int[] values = new int[48];
      Arrays.fill(values, value);
      tiff.page(values);
    }
    write("plate.ome.tif", tiff.text(270, xml).build());
    PlatePlan plan = plan(DEFAULTS.withSlices(SliceChoice.parse("2")));
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals(List.of("B03", "D05"), wells(plan));
    assertEquals(2f, brightfield(plan, 0, 0).at(0, 0));
    assertEquals(4f, brightfield(plan, 1, 0).at(0, 0));
  }

  @Test
  void anOmeCompanionWithAnEntityIsNotUsed() throws IOException {
    write("p.companion.ome", "<!DOCTYPE OME [<!ENTITY a \"b\">]><OME>&a;</OME>");
    write("A01.tif", tiff(1));
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(2));
    assertTrue(only(plan, Code.RECORD).message().contains("document type"));
    assertEquals(List.of("A01"), wells(plan));
  }

  @ParameterizedTest
  @EnumSource(ZarrBuilder.Packing.class)
  void anOmeZarrPlateIsPlannedFromItsAttributes(ZarrBuilder.Packing packing) throws IOException {
    ZarrBuilder.plate(folder.resolve("t.zarr"), packing, 1.5);
    PlatePlan plan = plan(bright("GFP"));
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals(List.of("B03", "C05"), wells(plan));
    assertEquals(1.5, plan.pixelSize().orElseThrow().micrometres());
    assertEquals(ZarrBuilder.value(1, 2, 3), brightfield(plan, 1, 0).at(3, 2));
    PlatePlan itself =
        new PlatePlanner(bright("GFP"), ImageSources.installed()).plan(folder.resolve("t.zarr"));
    assertEquals(List.of("B03", "C05"), wells(itself));
  }

  @Test
  void aMontageIsCutByTheGridThatIsStated() throws IOException {
    int[] values = new int[12 * 8];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 12 / 4 * 3 + i % 12 / 4;
    }
    write("all.tif", new TiffBuilder(12, 8, 8).page(values).build());
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(5).withMontage(MontageGrid.parse("2x3")));
    assertEquals(List.of("A01", "A02", "A03", "B01", "B02", "B03"), wells(plan));
    assertEquals(new ImageSize(4, 4), plan.imageSize().orElseThrow());
    for (int well = 0; well < 6; well++) {
      GrayImage cut = brightfield(plan, well, 0);
      assertEquals(well, cut.at(0, 0));
      assertEquals(well, cut.at(3, 3));
    }
  }

  @ParameterizedTest
  @CsvSource({"best, 90", "max, 90", "min, 10", "mean, 50", "1, 10", "middle, 50"})
  void aStackBecomesOnePictureAsAsked(String slice, int expected) throws IOException {
    int[] sharp = new int[48];
    for (int i = 0; i < 48; i++) {
      sharp[i] = i % 8 / 2 % 2 == 0 ? 90 : 0;
    }
    write("A01_z1.tif", tiff(10));
    write("A01_z2.tif", tiff(50));
    write(
        "A01_z3.tif",
        slice.equals("best") ? new TiffBuilder(8, 6, 8).page(sharp).build() : tiff(90));
    PlatePlan plan = plan(DEFAULTS.withPixelSizeUm(2).withSlices(SliceChoice.parse(slice)));
    assertEquals(expected, brightfield(plan, 0, 0).at(0, 0));
    assertFalse(TestPlate.messages(plan, Code.SEVERAL_PLANES).isEmpty(), "it is said");
  }
}
