package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wormscreen.intake.TestPlate.only;
import static org.wormscreen.intake.TestPlate.well;
import static org.wormscreen.intake.TestPlate.wells;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.PlateProblem.Severity;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.ChannelRole;

/** Channels that are missing, unnamed or unknown, and the sentence that each earns. */
class ChannelOdditiesTest {

  private static final IntakeOptions DEFAULTS = IntakeOptions.defaults();

  @TempDir Path temp;

  private TestPlate plate() throws IOException {
    return TestPlate.in(temp, "p");
  }

  @Test
  void aReporterAloneNeedsNoBrightfield() throws IOException {
    PlatePlan one =
        plate()
            .with("A01_w1.tif", "A02_w1.tif")
            .plan(DEFAULTS.withChannels(Map.of(ChannelRole.REPORTER, "w1")));
    assertTrue(one.usable());
    assertEquals(
        Map.of(ChannelRole.REPORTER, new PlannedImage(Path.of("A01_w1.tif"), PlaneIndex.FIRST)),
        well(one, "A01").fields().get(0).images());
    PlatePlan several =
        TestPlate.in(temp, "q")
            .with("A01_w1.tif", "A01_w2.tif")
            .plan(
                DEFAULTS.withChannels(
                    Map.of(ChannelRole.REPORTER, "w1", ChannelRole.BRIGHTFIELD, "none")));
    assertTrue(several.usable());
    assertEquals(1, well(several, "A01").fields().get(0).images().size());
  }

  @Test
  void noBrightfieldWithoutAReporterIsAnUnknownChannel() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif")
            .plan(DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "none")));
    assertEquals(Severity.PLATE, only(plan, Code.UNKNOWN_CHANNEL).severity());
  }

  @Test
  void severalChannelsAreAskedBackWithWhatIsThere() throws IOException {
    TestPlate plate = plate().with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif", "A02_w2.tif");
    PlatePlan plan = plate.plan();
    PlateProblem which = only(plan, Code.WHICH_CHANNEL);
    assertEquals(Severity.PLATE, which.severity());
    assertEquals(
        "found several channels (with files): w1 (2), w2 (2), and nothing says which is brightfield;"
            + " name it, as in --channels brightfield=w2",
        which.message());
    assertEquals(List.of("w1", "w2"), plan.channelsFound());
    PlatePlan told =
        plate.plan(
            DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "W02", ChannelRole.STAIN, "w1")));
    assertTrue(told.usable());
    assertEquals(
        Map.of(
            ChannelRole.BRIGHTFIELD,
            new PlannedImage(Path.of("A01_w2.tif"), PlaneIndex.FIRST),
            ChannelRole.STAIN,
            new PlannedImage(Path.of("A01_w1.tif"), PlaneIndex.FIRST)),
        well(told, "A01").fields().get(0).images());
  }

  @Test
  void anUnknownChannelIsAnErrorWithWhatIsThere() throws IOException {
    TestPlate plate = plate().with("A01_w1.tif", "A01_w2.tif");
    PlatePlan plan = plate.plan(DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w3")));
    assertEquals(
        "--channels brightfield=w3: there is no such channel; found (with files) w1 (1), w2 (1)",
        only(plan, Code.UNKNOWN_CHANNEL).message());
    assertFalse(plan.usable());
    PlatePlan same =
        plate.plan(
            DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w1", ChannelRole.STAIN, "w1")));
    assertEquals(
        "--channels names w1 for two roles; expected a channel of its own for each; found (with"
            + " files) w1 (1), w2 (1)",
        only(same, Code.UNKNOWN_CHANNEL).message());
  }

  @Test
  void aChannelCalledBrightfieldIsTakenAndSaid() throws IOException {
    PlatePlan plan = plate().with("A01_BF.tif", "A01_GFP.tif").plan();
    assertEquals(
        "channel bf is taken for brightfield by its name",
        only(plan, Code.WHICH_CHANNEL).message());
    assertEquals(
        "left out: 1 file of channels without a role (gfp)", only(plan, Code.LEFT_OUT).message());
    assertTrue(plan.usable());
  }

  @Test
  void aChannelMissingInSomeWellsCostsThem() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif", "A02_w2.tif", "A03_w1.tif")
            .plan(
                DEFAULTS.withChannels(
                    Map.of(ChannelRole.BRIGHTFIELD, "w1", ChannelRole.REPORTER, "w2")));
    assertEquals(
        "well A03, field 1 has no image of channel w2 (reporter); found w1",
        only(plan, Code.MISSING_CHANNEL).message());
    assertEquals(List.of("A01", "A02", "A03"), wells(plan));
  }

  @Test
  void aWellWithoutAnyImageOfAChannelWithARoleKeepsItsRow() throws IOException {
    PlatePlan plan =
        plate()
            .with("A01_w1.tif", "A01_w2.tif", "A02_w1.tif")
            .plan(DEFAULTS.withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w2")));
    assertEquals(List.of("A01", "A02"), wells(plan));
    assertEquals(
        "well A02 has images, and none of the channels, time point and slice that are taken",
        only(plan, Code.MISSING_IMAGE).message());
  }

  @Test
  void channelsWithinFilesAreChannels() throws IOException {
    TestPlate plate =
        plate()
            .holding("A01.tif", "64x48 um=6.25 channels=2 names=GFP;DIC")
            .holding("A02.tif", "64x48 um=6.25 channels=2 names=GFP;DIC");
    PlatePlan plan = plate.plan(DEFAULTS.withChannels(Map.of(ChannelRole.REPORTER, "gfp")));
    assertTrue(plan.usable());
    assertEquals(List.of("dic", "gfp"), plan.channelsFound());
    assertEquals(
        new PlannedImage(Path.of("A02.tif"), new PlaneIndex(1, 0, 0)),
        well(plan, "A02").fields().get(0).images().get(ChannelRole.BRIGHTFIELD));
    PlatePlan nameless =
        TestPlate.in(temp, "q").holding("A01.tif", "64x48 um=6.25 channels=2").plan();
    assertEquals(List.of("c1", "c2"), nameless.channelsFound());
    assertFalse(nameless.usable());
  }

  @Test
  void aFileOfSeveralChannelsWhereItsNameSaysOneIsAmbiguous() throws IOException {
    PlatePlan plan = plate().holding("A01_w1.tif", "64x48 um=6.25 channels=3").plan();
    PlateProblem ambiguous = only(plan, Code.UNREADABLE_IMAGE);
    assertEquals(Optional.of(ImageFault.AMBIGUOUS), ambiguous.fault());
    assertEquals(
        "A01_w1.tif holds 3 channels where its name says that it is one, w1; split it or rename it",
        ambiguous.message());
  }
}
