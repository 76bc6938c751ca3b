package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wormscreen.SharedData;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.MontageGrid;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.plate.WellSelection;

/** Names, headers and maps of real plates. */
@Tag("realdata")
class RealPlatesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();

  @TempDir Path temp;

  private static PlatePlan plan(Path folder, IntakeOptions options) {
    return new PlatePlanner(options, ImageSources.installed()).plan(folder);
  }

  private static IntakeOptions brightfield(String channel) {
    return DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, channel));
  }

  @Test
  void the49WellsOfBbbc010HaveBothChannelsAndTheirRoles() throws IOException {
    Path data = SharedData.folder("bbbc010");
    List<String> rows =
        Files.readAllLines(data.resolve("wells.csv")).stream()
            .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
            .toList();
    Path map = Files.write(temp.resolve("map.csv"), rows);
    PlatePlan plan =
        plan(
            data.resolve("images"),
            DEFAULTS
                .withMap(map)
                .withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w2", ChannelRole.STAIN, "w1")));
    assertEquals(
        "1 file without a pixel size; that of the others, 6.25 um, is taken: 1649_1109_0003_Amp5-1_B_20070424_A24_w2_FB2C38C0-FC4C-475E-B4F8-FFF19D1D184E.tif",
        TestPlate.only(plan, Code.NO_PIXEL_SIZE).message());
    assertEquals(1, plan.allProblems().size());
    assertEquals(6.25, plan.pixelSize().orElseThrow().micrometres(), 1e-9);
    assertEquals("1649_1109_0003_Amp5-1_B_20070424", plan.plate());
    assertEquals("ImageXpress", plan.layout());
    assertEquals(PlateFormat.WELLS_384, plan.format());
    assertEquals(rows.size() - 1, plan.wells().size());
    for (PlannedWell well : plan.wells()) {
      assertTrue(well.contents().isPresent(), well.well().label());
      well.fields()
          .get(0)
          .images()
          .forEach(
              (role, image) ->
                  assertTrue(
                      image
                          .file()
                          .toString()
                          .contains(
                              "_%s_%s_"
                                  .formatted(
                                      well.well(), role == ChannelRole.STAIN ? "w1" : "w2"))));
    }
  }

  private static double rounded(double um) {
    return Math.round(um * 1e5) / 1e5;
  }

  @Test
  void bbbc010WithoutWordsAsksForItsChannels() {
    PlatePlan plan = plan(SharedData.folder("bbbc010").resolve("images"), DEFAULTS);
    assertFalse(plan.usable());
    assertEquals(List.of("w1", "w2"), plan.channelsFound());
  }

  @ParameterizedTest
  @CsvSource({
    "imagexpress_exported/9987_Plate_3420, '', 9987_Plate_3420, B02, 1, '', 1.3672",
    "imagexpress_exported/9987_Plate_3434, w1, 9987_Plate_3434, B02-B03, 2, w1 w2 w3, 1.3672",
    "imagexpress_exported/9987_Plate_3435, w2, 9987_Plate_3435, B02-B03, 2, w1 w2, 1.3672",
    "imagexpress/Projection-Mix, w1, Projection-Mix, E07-E08, 2, w1 w2 w3 w4, 1.3668",
    "imagexpress/SingleChannel, '', Projection-Mix, E07-E08, 2, '', 1.3668",
    "imagexpress/1well-3C-2S-Zmix-T, w3, 1well-3C-2S-Zmix-T, C07, 2, w1 w2 w3, 13.5504",
    "operetta/operetta_plate, ch1, Test_Sample_BALL, C03, 2, ch1, 1.19595",
    "yokogawa_cv8000, c1, CV8000-Minimal-DataSet-2C-3W-4S-FP2-stack, 'D08,E03,F08', 4, c1 c2, 0.325"
  })
  void vendorPlatesAreUnderstood(
      String folder,
      String bright,
      String plate,
      String wells,
      int fields,
      String channels,
      Double um) {
    PlatePlan plan = plan(SharedData.folder("vendor_plates").resolve(folder), brightfield(bright));
    assertEquals(um != null, plan.usable());
    assertEquals(Optional.ofNullable(um), plan.pixelSize().map(p -> rounded(p.micrometres())));
    assertEquals(plate, plan.plate());
    assertEquals(List.of(channels.split(" ")), plan.channelsFound());
    assertEquals(
        WellSelection.parse(wells).wells().stream().toList(),
        plan.wells().stream().map(PlannedWell::well).toList());
    for (PlannedWell well : plan.wells()) {
      assertEquals(List.of(), well.problems());
      assertEquals(fields, well.fields().size());
    }
  }

  /** The figures stand in the HTD, Index.idx.xml, mlf and mrf files and in .zattrs. */
  @ParameterizedTest
  @CsvSource({
    "imagexpress_exported/9987_Plate_3420, 9987.HTD, 1, 1, 1, 1, '=DAPI', 1.3672",
    "imagexpress_exported/9987_Plate_3434, 9987.HTD, 2, 2, 3, 1, 'w1=DAPI w2=FITC w3=Texas Red w4=Cy5', 1.3672",
    "imagexpress_exported/9987_Plate_3435, 9987.HTD, 2, 2, 1, 6, 'w1=DAPI w2=FITC w3=Texas Red w4=Cy5', 1.3672",
    "imagexpress/Projection-Mix, the files, 2, 2, 10, 1, 'w1=FITC_05 w2=FITC_05 w3=FITC_05 w4=FITC_05', 1.3668",
    "imagexpress/SingleChannel, the files, 2, 2, 2, 1, '=FITC_05', 1.3668",
    "imagexpress/1well-3C-2S-Zmix-T, the files, 1, 2, 1, 2, 'w1=FITC w2=Cy3 w3=Texas Red', 13.5504",
    "operetta/operetta_plate, Index.idx.xml, 1, 2, 1, 1, 'ch1=Fluorescein (FITC)', 1.19595",
    "yokogawa_cv8000, MeasurementData.mlf, 3, 4, 4, 1, 'c1=BP445/45 c2=BP525/50', 0.325",
    "ome-zarr/plate_ones.zarr, OME-Zarr, 1, 1, 2, 1, 'some-label-1=some-label-1 some-label-2=some-label-2', 2.6",
    "ome-zarr/syn_1536_images, MeasurementData.mlf, 1, 2, 1, 1, 'c1=', 0.1625"
  })
  void everySetShowsWhatItsMicroscopeRecorded(
      String folder,
      String source,
      int wells,
      int fields,
      int slices,
      int times,
      String channels,
      double um) {
    PlatePlan plan = plan(SharedData.folder("vendor_plates").resolve(folder), DEFAULTS);
    Acquisition all = plan.acquisition();
    assertEquals(source, all.source());
    assertEquals(
        List.of(wells, fields, slices, times),
        List.of(all.wells(), all.fields(), all.slices(), all.times()));
    assertEquals(
        channels,
        String.join(
            " ",
            all.channelNames().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList()));
    assertEquals(um, rounded(plan.pixelSize().orElseThrow().micrometres()));
  }

  @Test
  void theCompanionsOfOmeTiffTellTheirPlanes() {
    PlatePlan plan = plan(SharedData.folder("vendor_plates").resolve("ome-tiff"), DEFAULTS);
    String message = TestPlate.only(plan, Code.RECORD).message();
    for (String part :
        List.of(
            "33 slices, 1 time points, channels c1 Conf640, c2 Conf561, c3 Conf405, 0.0649556 um",
            "1 slices, 5 time points, channels c1 Channel1, c2 Channel2, 0.16 um")) {
      assertTrue(message.contains(part), message);
    }
  }

  @Test
  void theWholePlateMontageIsCutIntoItsWells() {
    PlatePlan plan =
        plan(
            SharedData.folder("whole_plate"),
            DEFAULTS.withMontage(MontageGrid.parse("8x12")).withPixelSizeUm(12));
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals(96, plan.wells().size());
    assertEquals(new ImageSize(256, 256), plan.imageSize().orElseThrow());
  }

  @Test
  void theMicroscopesProjectionAndLastTimePointAreTaken() {
    Path data = SharedData.folder("vendor_plates");
    PlatePlan steps = plan(data.resolve("imagexpress_exported/9987_Plate_3434"), brightfield("w1"));
    assertTrue(
        steps.wells().stream()
            .flatMap(w -> w.fields().stream())
            .flatMap(f -> f.images().values().stream())
            .allMatch(i -> i.file().startsWith("TimePoint_1/ZStep_0")));
    PlatePlan times = plan(data.resolve("imagexpress_exported/9987_Plate_3435"), brightfield("w1"));
    assertTrue(
        times.wells().stream()
            .flatMap(w -> w.fields().stream())
            .flatMap(f -> f.images().values().stream())
            .allMatch(i -> i.file().startsWith("TimePoint_2")));
    assertEquals(1, TestPlate.messages(times, Code.SEVERAL_PLANES).size());
  }

  /** {@code stage-position-x} of the files: 22985 and 23300 um, both at 19885 um. */
  @Test
  void fieldsOfMetaXpressLieWhereTheStageStood() {
    Path data = SharedData.folder("vendor_plates");
    PlatePlan plan = plan(data.resolve("imagexpress_exported/9987_Plate_3435"), brightfield("w1"));
    List<StagePosition> places =
        plan.wells().get(0).fields().stream().map(f -> f.position().orElseThrow()).toList();
    assertEquals(315, places.get(1).xUm() - places.get(0).xUm(), 1e-6);
    assertEquals(0, places.get(1).yUm() - places.get(0).yUm(), 1e-6);
  }

  @Test
  void aFolderOfSeveralPlatesIsRefused() {
    Path data = SharedData.folder("vendor_plates");
    for (String folder : List.of("imagexpress", "imagexpress_exported")) {
      PlatePlan plan = plan(data.resolve(folder), DEFAULTS);
      assertEquals(1, TestPlate.messages(plan, Code.SEVERAL_PLATES).size(), folder);
      assertFalse(plan.usable());
    }
  }

  @Test
  void theReporterWellHasThreeChannelsAndGuidsInBrackets() {
    PlatePlan plan = plan(SharedData.folder("reporter").resolve("images"), brightfield("w1"));
    assertTrue(plan.usable(), () -> plan.problems().toString());
    assertEquals("101210OranePlt1", plan.plate());
    assertEquals(List.of("w1", "w2", "w3"), plan.channelsFound());
    assertEquals(List.of("C16"), TestPlate.wells(plan));
  }

  @Test
  void foldersWhoseNamesTellNoWellSaySo() {
    for (String folder : List.of("adults", "whole_plate", "human_lengths")) {
      PlatePlan plan = plan(SharedData.folder(folder), DEFAULTS);
      assertFalse(plan.usable(), folder);
      assertTrue(TestPlate.only(plan, Code.UNKNOWN_FILE).message().startsWith("none of "), folder);
    }
  }
}
