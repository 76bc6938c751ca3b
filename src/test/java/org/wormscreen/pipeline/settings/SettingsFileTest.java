package org.wormscreen.pipeline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

class SettingsFileTest {

  @TempDir Path folder;

  @Test
  void anEmptyFileChangesNothing() throws IOException {
    assertEquals(ScreenSettings.defaults(), read(""));
    assertEquals(ScreenSettings.defaults(), read("# only a remark\n"));
  }

  @Test
  void whatIsPrintedReadsBackAsTheSame() throws IOException {
    assertEquals(ScreenSettings.defaults(), read(ScreenSettings.defaults().toYaml()));
  }

  @Test
  void oneKeyChangesOneSetting() throws IOException {
    ScreenSettings changed = read("well:\n  fewestAnimals: 3\n");
    assertEquals(3, changed.well().fewestAnimals());
    assertEquals(ScreenSettings.defaults().mask(), changed.mask());
  }

  @Test
  void anUnknownKeyNamesItsPathAndTheNearestOne() {
    assertWrong("well:\n  fewestAnimal: 3\n", "no key 'well.fewestAnimal'", "'well.fewestAnimals'");
  }

  @Test
  void anUnknownGroupNamesTheNearestOne() {
    assertWrong("wells:\n  fewestAnimals: 3\n", "no key 'wells'", "'well'");
  }

  @Test
  void aWordWhereANumberBelongsIsRefused() {
    assertWrong("well:\n  fewestAnimals: many\n", "many");
  }

  @Test
  void aKeyTwiceIsRefused() {
    assertWrong("well:\n  fewestAnimals: 3\n  fewestAnimals: 4\n", "fewestAnimals");
  }

  @Test
  void aListInsteadOfKeysIsRefused() {
    assertWrong("- 1\n- 2\n", "expected keys");
  }

  @Test
  void aBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String last = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, last))));
    }
    assertWrong(bomb.toString(), "a0");
  }

  private void assertWrong(String yaml, String... expected) {
    ScreenException e = assertThrows(ScreenException.class, () -> read(yaml));
    assertEquals(Kind.SETTINGS, e.kind());
    for (String words : expected) {
      assertTrue(e.getMessage().contains(words), e.getMessage());
    }
  }

  private ScreenSettings read(String yaml) throws IOException {
    Path file = folder.resolve("screen.yaml");
    Files.writeString(file, yaml);
    return ScreenSettings.load(file);
  }
}
