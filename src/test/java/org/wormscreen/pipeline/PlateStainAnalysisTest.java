package org.wormscreen.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.WellSelection;
import org.wormscreen.report.table.WormRow;

/** The stain's threshold from folder to tables: living animals lie near 20, dead ones near 200. */
class PlateStainAnalysisTest {

  private static final double[] LIVING = {120, 140, 160, 180, 200, 220, 240, 260};
  private static final double[] DEAD = {1600, 1800, 2000, 2200, 2400, 2600};

  @TempDir Path folder;
  private PaintedPlate plate;

  @BeforeEach
  void paint() throws IOException {
    plate = new PaintedPlate(folder.resolve("plate"));
    plate.paintStained("A01", LIVING);
    plate.paintStained("A02", LIVING);
    plate.paintStained("B01", DEAD);
    plate.paintStained("B02", DEAD);
  }

  @Test
  void glowingLivingAnimalsAreToldFromTheDeadOfTheSamePlate() throws Exception {
    analyse("out", Optional.empty(), "");
    for (WormRow worm : worms("out")) {
      assertTrue(worm.stainContrast().orElseThrow() > 8, worm.toString());
      assertEquals(Optional.of(worm.well().startsWith("A")), worm.aliveStain(), worm.toString());
    }
    assertEquals(28, worms("out").size());
    assertTrue(read("out/run.json").contains("living and dead animals part at a contrast of "));
    String page = read("out/report.html");
    assertTrue(page.contains(": alive, ") && page.contains("stain says dead"));
    assertFalse(page.contains("stain says alive"), "captions follow the last verdict");
  }

  @Test
  void wellsOfAnEarlierRunAreJudgedAnewWithThePlate() throws Exception {
    analyse("grown", Optional.of("A01,A02"), "");
    assertTrue(worms("grown").stream().allMatch(w -> w.alive().equals(Optional.of(false))));
    assertTrue(
        read("grown/run.json").contains("Stain and posture contradict each other on 16 of 16"));
    assertTrue(read("grown/run.json").contains("the fixed contrast of 5 is used"));
    analyse("grown", Optional.empty(), "");
    analyse("whole", Optional.empty(), "");
    for (String file : List.of("worms.csv", "wells.csv", "run.json", "report.html")) {
      assertEquals(read("whole/" + file), read("grown/" + file), file);
    }
  }

  @Test
  void aPersonsThresholdIsHeld() throws Exception {
    analyse("out", Optional.empty(), "phenotype: {stain: {followsPlate: false}}\n");
    assertTrue(worms("out").stream().allMatch(w -> w.alive().equals(Optional.of(false))));
    assertTrue(read("out/run.json").contains("the settings hold its threshold at a contrast of 5"));
  }

  private void analyse(String out, Optional<String> wells, String settings) throws Exception {
    Path file = Files.writeString(folder.resolve("settings.yaml"), settings);
    TreeMap<ChannelRole, String> channels = new TreeMap<>();
    channels.put(ChannelRole.BRIGHTFIELD, "w1");
    channels.put(ChannelRole.STAIN, "w2");
    IntakeOptions all = IntakeOptions.defaults().withChannels(channels);
    IntakeOptions intake = wells.map(w -> all.withWells(WellSelection.parse(w))).orElse(all);
    new PlateAnalysis(ImageSources.installed(), Progress.SILENT)
        .run(
            new AnalysisRequest(
                plate.folder(),
                intake,
                Assay.VIABILITY,
                Optional.of(file),
                Optional.of(folder.resolve(out)),
                1,
                List.of()));
  }

  private List<WormRow> worms(String out) {
    return WormRow.table().read(folder.resolve(out).resolve("worms.csv"));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
