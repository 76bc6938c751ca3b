package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;

class LargePlateTest {

  private static final int FIELDS = 9;
  private static final int CHANNELS = 4;

  @TempDir Path temp;

  /** 384 wells x 9 fields x 4 channels: 13,824 files, all of whose headers are read. */
  @Test
  void aPlateOf13824FilesIsPlannedInTenSecondsAndTwiceTheSame() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("big"));
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < 24; column++) {
        for (int field = 1; field <= FIELDS; field++) {
          for (int channel = 1; channel <= CHANNELS; channel++) {
            String name = "big_%s_s%d_w%d.tif".formatted(new WellId(row, column), field, channel);
            Files.writeString(folder.resolve(name), TestPlate.IMAGE);
          }
        }
      }
    }
    IntakeOptions options =
        IntakeOptions.defaults()
            .withChannels(
                Map.of(
                    ChannelRole.BRIGHTFIELD,
                    "w1",
                    ChannelRole.REPORTER,
                    "w2",
                    ChannelRole.STAIN,
                    "w4"));
    PlatePlanner planner = new PlatePlanner(options, StubSource.only());
    PlatePlan plan = assertTimeout(Duration.ofSeconds(10), () -> planner.plan(folder));
    assertEquals(PlateFormat.WELLS_384, plan.format());
    assertEquals(384, plan.wells().size());
    assertEquals(
        384 * FIELDS * 3L,
        plan.wells().stream()
            .flatMap(w -> w.fields().stream())
            .mapToLong(f -> f.images().size())
            .sum());
    assertEquals(plan, planner.plan(folder));
  }
}
