package org.wormscreen.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.plate.WellId;

/** A tiny plate folder that a test builds and plans. */
record TestPlate(Path folder) {

  static final String IMAGE = "64x48 um=6.25";

  /** An empty plate folder of this name. */
  static TestPlate in(Path parent, String name) throws IOException {
    return new TestPlate(Files.createDirectories(parent.resolve(name)));
  }

  /** Adds ordinary images. */
  TestPlate with(String... names) throws IOException {
    for (String name : names) {
      holding(name, IMAGE);
    }
    return this;
  }

  /** Adds one file, with the folders that its name needs. */
  TestPlate holding(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  /** Adds a plate map of these lines. */
  TestPlate withMap(String... lines) throws IOException {
    return holding("plate_map.csv", String.join("\n", lines) + "\n");
  }

  PlatePlan plan(IntakeOptions options) {
    return new PlatePlanner(options, StubSource.only()).plan(folder);
  }

  PlatePlan plan() {
    return plan(IntakeOptions.defaults());
  }

  /** The messages of this kind, in order. */
  static List<String> messages(PlatePlan plan, Code code) {
    return plan.allProblems().stream()
        .filter(p -> p.code() == code)
        .map(PlateProblem::message)
        .toList();
  }

  /** The only problem of this kind. */
  static PlateProblem only(PlatePlan plan, Code code) {
    List<PlateProblem> found = plan.allProblems().stream().filter(p -> p.code() == code).toList();
    assertEquals(1, found.size(), () -> code + " among " + plan.allProblems());
    return found.get(0);
  }

  static List<String> wells(PlatePlan plan) {
    return plan.wells().stream().map(PlannedWell::well).map(WellId::label).toList();
  }

  static PlannedWell well(PlatePlan plan, String label) {
    return plan.well(WellId.parse(label).orElseThrow()).orElseThrow();
  }

  static List<Path> files(String... names) {
    return List.of(names).stream().map(Path::of).toList();
  }
}
