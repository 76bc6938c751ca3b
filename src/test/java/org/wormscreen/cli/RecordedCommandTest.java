package org.wormscreen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.cli.option.ReadingOptions;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.report.JsonFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code run.json} records of a command is enough to give it again. */
class RecordedCommandTest {

  private static final List<String> WORDS =
      List.of(
          "--channels=brightfield=w1",
          "--pixel-size=10.0",
          "--pattern=(?<plate>x)(?<well>[A-P][0-9]+)_(?<channel>w[12])[.]tif",
          "--wells=A01-A02",
          "--plate-format=384",
          "--follow-links",
          "--slice=max",
          "--time=3",
          "--montage=8x12");

  @TempDir Path folder;
  private PaintedPlate plate;
  private Path results;

  @BeforeEach
  void plate() throws IOException {
    plate = new PaintedPlate(folder.resolve("plate"));
    Files.createDirectories(plate.folder());
    plate.paint("A01", 8);
    results = folder.resolve("plate-screen");
  }

  private record Run(int code, String out, String err) {}

  private static Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = ScreenMain.execute(new PrintWriter(out), new PrintWriter(err, true), words);
    return new Run(code, out.toString(), err.toString());
  }

  @Command
  private static final class Reading {
    @Mixin private ReadingOptions reading;
  }

  private static IntakeOptions options(List<String> words) {
    Reading reading = new Reading();
    new CommandLine(reading).parseArgs(words.toArray(String[]::new));
    return reading.reading.options();
  }

  @Test
  void everyOptionThatBearsOnPixelsIsAmongTheWordsOfThisTest() {
    Set<String> named =
        WORDS.stream().map(w -> w.split("=", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
    named.add("--map"); // its content is recorded, not its place
    Set<String> all =
        new CommandLine(new Reading())
            .getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, named);
  }

  @Test
  void theRecordedWordsReadThePlateAsTheFirstWordsDid() {
    List<String> given = new ArrayList<>(List.of("analyze", plate.folder().toString()));
    List<String> simple =
        List.of(
            "--assay=size",
            "--pixel-size=10.0",
            "--pattern=(?<well>[A-P][0-9]+)[.]tif",
            "--wells=A01",
            "--plate-format=384",
            "--follow-links",
            "--slice=max",
            "--time=1");
    given.addAll(simple);
    Run first = run(given.toArray(String[]::new));
    assertEquals(0, first.code(), first.err());
    List<String> recorded = JsonFile.readProvenance(results.resolve("run.json")).command();
    assertEquals(
        options(simple.subList(1, simple.size())), options(recorded.subList(2, recorded.size())));
    Run again = run("verify", results.toString());
    assertEquals(0, again.code(), again.out() + again.err());
  }

  @Test
  void allWordsComeBackAsTheyWere() {
    IntakeOptions once = options(WORDS);
    assertEquals(once, options(WORDS));
    assertEquals("max", once.slices().words());
    assertEquals("8x12", once.montage().orElseThrow().toString());
  }

  @Test
  void aMapThatLiesElsewhereIsFoundByItsNameOrAskedFor() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("maps"));
    Path map = elsewhere.resolve("monday.csv");
    Files.writeString(
        map, "well,strain,treatment,concentration_um,role\nA01,MT2124,DMSO,,negative\n");
    Run first =
        run("analyze", plate.folder().toString(), "--assay=size", "--map=" + map, "--quiet");
    assertEquals(0, first.code(), first.err());

    Run asked = run("verify", results.toString());
    assertEquals(66, asked.code(), asked.out());
    assertTrue(asked.err().contains("monday.csv") && asked.err().contains("--map"), asked.err());

    Run told = run("verify", results.toString(), "--map", map.toString());
    assertEquals(0, told.code(), told.out() + told.err());

    Files.copy(map, folder.resolve("monday.csv"));
    Run found = run("verify", results.toString());
    assertEquals(0, found.code(), found.out() + found.err());
  }
}
