package org.wormscreen.fiji.scijava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** The commands as a SciJava context finds them by its index, and runs them. */
class SciJavaCommandsTest {

  @TempDir private Path folder;

  @Test
  void aPlateIsSimulatedAndAnalysedByCommandsOfAContext() throws Exception {
    try (Context context = new Context(CommandService.class)) {
      CommandService commands = context.service(CommandService.class);
      CommandModule simulated =
          run(
              commands,
              "SimulatePlateCommand",
              Map.of("folder", folder.resolve("plate").toString(), "wells", "B02", "seed", "7"));
      assertTrue(Files.exists(Path.of((String) simulated.getOutput("truth"), "worms.csv")));
      CommandModule analysed =
          run(
              commands,
              "AnalyzePlateCommand",
              Map.of(
                  "plate", folder.resolve("plate").toString(),
                  "assay", "size",
                  "channels", "brightfield=w1"));
      assertEquals(folder.resolve("plate-screen").toString(), analysed.getOutput("results"));
      assertTrue(((String) analysed.getOutput("summary")).contains("animals scored"));
      assertTrue(Files.exists(folder.resolve("plate-screen/hits.csv")));
    }
  }

  private static CommandModule run(CommandService commands, String name, Map<String, Object> inputs)
      throws Exception {
    return commands
        .run("org.wormscreen.fiji.scijava." + name, true, inputs)
        .get(60, TimeUnit.SECONDS);
  }
}
