package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sound small files, and whatever the fuzzer ever found, through the readers once more. */
class ForeignBytesTest {

  private static final Path INPUTS = Path.of("test/resources/org/wormscreen/faults/foreign-bytes");
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @TestFactory
  Stream<DynamicTest> eachInputIsReadOrRefusedWithASentence() {
    return Arrays.stream(ForeignBytes.values()).flatMap(ForeignBytesTest::trials);
  }

  private static Stream<DynamicTest> trials(ForeignBytes reader) {
    List<Path> inputs = inputs(INPUTS.resolve(reader.name()));
    assertFalse(inputs.isEmpty(), "no input for " + reader);
    return inputs.stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    reader + " " + input.getFileName(),
                    () ->
                        assertTimeoutPreemptively(
                            LONGEST,
                            () ->
                                assertDoesNotThrow(() -> reader.read(Files.readAllBytes(input))))));
  }

  private static List<Path> inputs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
