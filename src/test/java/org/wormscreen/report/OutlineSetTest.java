package org.wormscreen.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Sighting;

class OutlineSetTest {

  @TempDir Path folder;

  private static FieldAnimals four() {
    Sighting triangle =
        new Rejected(
            new Outline(List.of(new Point(1.5, 2), new Point(9, 2.25), new Point(3, 8))),
            false,
            Rejected.Reason.NOT_A_WORM);
    return new FieldAnimals(List.of(triangle, triangle, triangle, triangle), false);
  }

  private static List<String> names(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = new ArrayList<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      return names;
    }
  }

  @Test
  void onlyAnimalsAreOutlinedUnderTheirNumbers() throws IOException {
    Path file = new ResultFiles(folder).outlines(Examples.well("B7"), 2);
    AtomicFile.write(
        file,
        out -> out.write(OutlineSet.bytes(four(), List.of(Examples.bubble(), Examples.dead()))));
    assertEquals(folder.resolve("outlines").resolve("B07_f2.zip"), file);
    assertEquals(List.of("0003.roi"), names(file));
  }

  @Test
  void aFieldWithoutAnimalsIsAnEmptySet() throws IOException {
    Path file = folder.resolve("A01_f1.zip");
    AtomicFile.write(file, out -> out.write(OutlineSet.bytes(four(), List.of(Examples.bubble()))));
    assertEquals(List.of(), names(file));
  }

  @Test
  void theSameAnimalsGiveTheSameBytes() throws IOException {
    Path first = folder.resolve("1.zip");
    Path second = folder.resolve("2.zip");
    AtomicFile.write(first, out -> out.write(OutlineSet.bytes(four(), List.of(Examples.dead()))));
    AtomicFile.write(second, out -> out.write(OutlineSet.bytes(four(), List.of(Examples.dead()))));
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }
}
