package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.cli.Program;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.pipeline.PaintedPlate;
import org.wormscreen.pipeline.ResultBytes;

/** Folders, files and surroundings that are not as they should be, through the whole program. */
@Timeout(60)
class BadPlacesTest {

  @TempDir Path folder;

  private SmallPlate plate(String name) throws IOException {
    return SmallPlate.in(folder, name).withMap("A01,N2,DMSO,0,negative", "A02,N2,x,1,sample");
  }

  private static SortedMap<String, String> results(SmallPlate plate) throws IOException {
    return ResultBytes.of(plate.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a file", "below a file", "/proc", "a name of 300 letters"})
  void anOutputThatCannotBeMadeExits73BeforeAnyWork(String kind) throws IOException {
    SmallPlate plate = plate("plate");
    Path file = Files.writeString(folder.resolve("file"), "here already");
    Path out =
        switch (kind) {
          case "a file" -> file;
          case "below a file" -> file.resolve("out");
          case "/proc" -> Path.of("/proc/out");
          default -> folder.resolve("x".repeat(300));
        };
    assumeTrue(!kind.equals("/proc") || Files.isDirectory(Path.of("/proc")), "SKIPPED: no /proc");
    Program run = plate.analyze("--out", out.toString());
    assertEquals(73, run.code(), run.err());
    assertTrue(run.err().contains("cannot be made or written to"), run.err());
    assertFalse(run.err().contains("analysed"), "no well was begun");
    assertEquals("here already", Files.readString(file));
  }

  @Test
  void aFolderThatIsMissingAboveTheOutputIsMade() throws IOException {
    SmallPlate plate = plate("plate");
    Path out = folder.resolve("not/there/yet");
    assertEquals(0, plate.analyze("--out", out.toString()).code());
    assertTrue(Files.exists(out.resolve("run.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plate", "plate/deep/out", "link", "link/out", "plate/../plate/out"})
  void anOutputInsideThePlateIsRefusedByWhateverPath(String out) throws IOException {
    SmallPlate plate = plate("plate");
    Files.createSymbolicLink(folder.resolve("link"), plate.plate().folder());
    List<String> before = names(plate.plate().folder());
    Program run = plate.analyze("--out", folder.resolve(out).toString());
    assertEquals(64, run.code(), run.err());
    assertTrue(run.err().contains("inside the plate folder"), run.err());
    assertEquals(before, names(plate.plate().folder()));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void aSecondRunOfOneOutputExits75AndTheFirstIsLeftAlone() throws IOException {
    SmallPlate plate = plate("plate");
    try (OutputFolder held = OutputFolder.open(plate.out())) {
      Program run = plate.analyze();
      assertEquals(75, run.code(), run.err());
      assertFalse(Files.exists(held.path().resolve("wells.csv")));
    }
    assertEquals(0, plate.analyze().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pid 999999999\n", "pid 1\n", "host elsewhere, pid 5\n", ""})
  void aLockFileThatNobodyHoldsStopsNothing(String left) throws IOException {
    SmallPlate plate = plate("plate");
    Files.createDirectories(plate.out());
    Files.writeString(plate.out().resolve(".lock"), left);
    assertEquals(0, plate.analyze().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with spaces",
        "it's \"quoted\"",
        "$HOME `x` *?[a]",
        "line\nbreak",
        "e\u0301 \u00e9 \ud83e\udeb1",
        "%s%n",
        "...",
        "con"
      })
  void strangeFoldersAreReadAndWritten(String name) throws IOException {
    SmallPlate plate = plate(name + "-plate");
    Path out = folder.resolve(name + "-out");
    Program run = plate.analyze("--out", out.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.readString(out.resolve("wells.csv")).contains("OK"));
    assertEquals(2, names(plate.plate().folder()).stream().filter(f -> f.endsWith("tif")).count());
  }

  @Test
  void aFolderThatBeginsWithADashIsNoOptionBehindTwoDashes() throws IOException {
    new PaintedPlate(folder.resolve("-plate")).paint("A01", 10);
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(folder.toRealPath().resolve("-plate")).toString();
    String out = folder.resolve("out").toString();
    Program run = Program.run("analyze", "--assay", "size", "--out", out, "--", relative);
    assertEquals(0, run.code(), run.err());
    assertEquals(64, Program.run("analyze", "-plate").code());
    assertEquals(66, Program.run("analyze", "--assay", "size", "--", "-plate").code());
  }

  @Test
  void filesFromTheFutureAndThePastChangeNothing() throws IOException {
    SmallPlate plate = plate("plate");
    assertEquals(0, plate.analyze().code());
    SortedMap<String, String> first = results(plate);
    for (String time : List.of("2100-01-01T00:00:00Z", "1970-01-01T00:00:00Z")) {
      try (Stream<Path> files = Files.walk(plate.plate().folder())) {
        for (Path file : files.toList()) {
          Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
        }
      }
      Program again = plate.analyze();
      assertEquals(0, again.code(), again.err());
      assertEquals(first, results(plate), time);
    }
  }

  @ParameterizedTest
  @CsvSource({"de-DE,Asia/Tokyo", "tr-TR,America/Los_Angeles"})
  void languageAndZoneChangeNoByte(String language, String zone) throws IOException {
    SmallPlate plate = plate("plate");
    Locale languageBefore = Locale.getDefault();
    TimeZone zoneBefore = TimeZone.getDefault();
    assertEquals(0, plate.analyze().code());
    SortedMap<String, String> first = results(plate);
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      try (Stream<Path> parts = Files.list(plate.out().resolve(".parts"))) {
        for (Path part : parts.toList()) {
          Files.delete(part);
        }
      }
      assertEquals(0, plate.analyze().code());
      assertEquals(first, results(plate));
    } finally {
      Locale.setDefault(languageBefore);
      TimeZone.setDefault(zoneBefore);
    }
  }

  @Test
  void imagesThatNoneCanBeReadFromTheirDiskExit74() throws IOException {
    Path memory = Path.of("/proc/self/mem"); // a file whose first byte cannot be read (EIO)
    assumeTrue(Files.exists(memory), "SKIPPED: no /proc here");
    SmallPlate plate = plate("plate");
    for (String well : List.of("A01", "A02")) {
      Files.delete(plate.plate().file(well));
      Files.createSymbolicLink(plate.plate().file(well), memory);
    }
    Program run = plate.analyze("--follow-links", "--pixel-size", "10");
    assertEquals("FAILED_IO", plate.well("A01").status(), run.err());
    assertEquals(74, run.code(), run.err());
  }

  @Test
  void weightsThatAreNotTheOnesOfTheSettingsExit78() throws IOException {
    Path weights = Files.write(folder.resolve("weights.bin"), new byte[1000]);
    SmallPlate plate =
        plate("plate")
            .withSettings(
                "worm:\n  weights: %s\n  weightsSha256: %s\n".formatted(weights, "0".repeat(64)));
    Program run = plate.analyze();
    assertEquals(78, run.code(), run.err());
    assertTrue(run.err().contains("weights.bin"), run.err());
    assertFalse(Files.exists(plate.out().resolve("wells.csv")));
  }

  @Test
  void pipesAndLinksOutOfThePlateCostTheirWells() throws Exception {
    SmallPlate plate = plate("plate");
    Path secret = Files.copy(plate.plate().file("A01"), folder.resolve("secret.tif"));
    Files.createSymbolicLink(plate.plate().file("A03"), secret);
    Files.createSymbolicLink(plate.plate().file("A04"), Path.of("A04.tif"));
    for (String pipe : List.of("A05.tif", ".A01.tif.bfmemo")) {
      Path place = plate.plate().folder().resolve(pipe);
      Process made = new ProcessBuilder("mkfifo", place.toString()).start();
      assumeTrue(made.waitFor() == 0, "SKIPPED: no pipes on this file system");
    }
    Program run = plate.analyze(); // whoever opened a pipe would wait for ever
    assertEquals(4, run.code(), run.err());
    for (String well : List.of("A03", "A04", "A05")) {
      assertEquals("FAILED_IO", plate.well(well).status(), plate.well(well).reason());
    }
    assertEquals(10, plate.well("A01").wormsScored());
  }
}
