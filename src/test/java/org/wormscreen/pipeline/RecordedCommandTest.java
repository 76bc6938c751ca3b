package org.wormscreen.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.WellSelection;

class RecordedCommandTest {

  @Test
  void wordsThatWereWrittenAreReadBack() {
    IntakeOptions intake =
        IntakeOptions.defaults()
            .withChannels(Map.of(ChannelRole.BRIGHTFIELD, "w1", ChannelRole.STAIN, "w2"))
            .withPixelSizeUm(2.6)
            .withPattern("(?<well>[A-P][0-9]+)=.*")
            .withWells(WellSelection.parse("B02-B03"));
    AnalysisRequest request =
        new AnalysisRequest(
            Path.of("plate"), intake, Assay.SIZE, Optional.empty(), Optional.empty(), 1, List.of());
    RecordedCommand recorded = new RecordedCommand(new CommandWords(request).words());
    assertEquals(Assay.SIZE, recorded.assay());
    assertEquals(intake, recorded.intake());
  }
}
