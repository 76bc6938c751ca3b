package org.wormscreen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFolderTest {

  @TempDir Path folder;
  private StagedFolder set;

  @BeforeEach
  void earlierRun() throws IOException {
    set = new StagedFolder(folder, Pattern.compile("(in/)?[a-z]\\.txt"), List.of("in"), "z.txt");
    Files.createDirectory(folder.resolve("in"));
    for (String name : List.of("a.txt", "in/b.txt", "z.txt", "my notes.txt", "in/mine.zip")) {
      Files.writeString(folder.resolve(name), "old");
    }
  }

  @Test
  void membersAreReplacedThoseOfBeforeGoAndOtherFilesStay() throws IOException {
    set.replace(staged -> write(staged, "a.txt", "in/c.txt", "z.txt"));
    assertEquals(
        new TreeMap<>(
            Map.of(
                "a.txt", "new",
                "in/c.txt", "new",
                "z.txt", "new",
                "my notes.txt", "old",
                "in/mine.zip", "old")),
        contents());
  }

  @Test
  void aWriterThatFailsChangesNothing() throws IOException {
    SortedMap<String, String> before = contents();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            set.replace(
                staged -> {
                  write(staged, "a.txt");
                  throw new IllegalArgumentException("no");
                }));
    assertEquals(before, contents());
  }

  @Test
  void aFileThatIsNoMemberIsABugAndChangesNothing() throws IOException {
    SortedMap<String, String> before = contents();
    assertThrows(
        IllegalStateException.class, () -> set.replace(staged -> write(staged, "a.txt", "B.txt")));
    assertEquals(before, contents());
  }

  @Test
  void whatAKilledProcessHadPutAsideComesBack() throws IOException {
    SortedMap<String, String> before = contents();
    Path old = Files.createDirectories(folder.resolve(".results-old/in"));
    Files.move(folder.resolve("in/b.txt"), old.resolve("b.txt"));
    Files.writeString(folder.resolve("in/b.txt"), "new");
    Files.createDirectory(folder.resolve(".results-new"));
    Files.writeString(folder.resolve(".results-new/z.txt"), "new");
    StagedFolder.recover(folder);
    assertEquals(before, contents());
  }

  @Test
  void whatAFinishedProcessHadNoTimeToRemoveGoes() throws IOException {
    SortedMap<String, String> before = contents();
    Files.createDirectory(folder.resolve(".results-done"));
    Files.writeString(folder.resolve(".results-done/a.txt"), "older");
    StagedFolder.recover(folder);
    assertEquals(before, contents());
  }

  private static void write(Path staged, String... names) {
    for (String name : names) {
      AtomicFile.write(staged.resolve(name), "new");
    }
  }

  private SortedMap<String, String> contents() throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
