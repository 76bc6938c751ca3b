package org.wormscreen.pipeline.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.picture.PaintedField;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;

class PartStoreTest {

  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final WellId WELL = new WellId(1, 2);

  @TempDir Path folder;
  private PartStore store;

  @BeforeEach
  void keepOne() {
    store = new PartStore(folder.resolve("parts"));
    store.keep(part(KEY));
  }

  @Test
  void whatWasKeptComesBackEqual() {
    WellPart back = store.finished(WELL, KEY).orElseThrow();
    assertEquals(part(KEY).inputs(), back.inputs());
    assertEquals(part(KEY).fields().get(0).scores(), back.fields().get(0).scores());
    assertArrayEquals(new byte[] {1, 2, 3}, back.fields().get(0).outlines());
    assertEquals(2, back.fields().get(0).picture().width());
    assertEquals(
        part(KEY).fields().get(0).picture().outlines(), back.fields().get(0).picture().outlines());
  }

  @Test
  void anotherKeyOrWellFindsNothing() {
    assertTrue(store.finished(WELL, "f".repeat(64)).isEmpty());
    assertTrue(store.finished(new WellId(0, 0), KEY).isEmpty());
  }

  @Test
  void anyFlippedByteMakesThePartUnusable() throws IOException {
    Path file = onlyFile();
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i += 7) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(file, bad);
      Optional<WellPart> found = store.finished(WELL, KEY);
      assertTrue(found.isEmpty() || i == 64, "byte " + i); // 64 is the line end after the hash
    }
  }

  @Test
  void aTornFileIsNoPart() throws IOException {
    Path file = onlyFile();
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length += 11) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertTrue(store.finished(WELL, KEY).isEmpty(), "cut at " + length);
    }
  }

  @Test
  void aFailureIsKeptButNeverReused() {
    String key = "e".repeat(64);
    store.keep(WellPart.failed(key, WELL, new WellFailure("IO", "gone")));
    assertTrue(store.finished(WELL, key).isEmpty());
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("parts"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private static WellPart part(String key) {
    AnimalScore animal =
        new AnimalScore(
            1,
            1,
            new Point(10.25, 20.5),
            true,
            0.875,
            Optional.empty(),
            Optional.of(new Size(1000.1, 60, 50_000)),
            Optional.of(
                new Viability(
                    OptionalDouble.of(0.1), OptionalDouble.of(-0.4), OptionalDouble.of(0.2))));
    AnimalScore rejected =
        new AnimalScore(
            1,
            2,
            new Point(1, 2),
            false,
            0,
            Optional.of(Rejected.Reason.COILED),
            Optional.empty(),
            Optional.empty());
    FieldPart field =
        new FieldPart(
            1,
            ImageCondition.GOOD,
            false,
            List.of(animal, rejected),
            new byte[] {1, 2, 3},
            PaintedField.of(2, 1, new byte[] {4}, List.of(List.of(new Point(0.5, 1)))));
    return new WellPart(
        key,
        WELL,
        List.of(new HashedFile("A01.tif", 12, "a".repeat(64))),
        Optional.empty(),
        List.of(field));
  }
}
