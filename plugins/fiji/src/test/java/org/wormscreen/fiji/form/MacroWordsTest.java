package org.wormscreen.fiji.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wormscreen.ScreenException;

class MacroWordsTest {

  private static final Form FORM =
      new Form(
          "Try...",
          "",
          List.of(
              Entry.folder("Plate folder"),
              Entry.choice("Assay", "muv", List.of("muv", "size")),
              Entry.text("Pixel_size (um)", ""),
              Entry.flag("Show tables", true)));

  @Test
  void keysAreTheFirstWordsOfLabels() {
    assertEquals(
        List.of("plate", "assay", "pixel_size", "show"),
        FORM.entries().stream().map(Entry::key).toList());
  }

  @Test
  void bracketsHoldSpacesAndBrackets() {
    Answers said = Ask.ofMacro(FORM, "plate=[/my data/plate [7]] assay=size show ");
    assertEquals(Optional.of("/my data/plate [7]"), said.text("plate"));
    assertEquals(Optional.of("size"), said.text("assay"));
    assertTrue(said.flag("show"));
  }

  @Test
  void quotesHoldSpacesAndEmptyBracketsSayNothing() {
    Answers said = Ask.ofMacro(FORM, "plate='/my data' pixel_size=[]");
    assertEquals(Optional.of("/my data"), said.text("plate"));
    assertTrue(said.number("pixel_size").isEmpty());
  }

  @Test
  void aFlagThatIsNotNamedIsOffAndTheRestKeepPresets() {
    Answers said = Ask.ofMacro(FORM, "plate=/p");
    assertFalse(said.flag("show"));
    assertEquals(Optional.of("muv"), said.text("assay"));
  }

  @Test
  void aMisspeltKeyNamesTheNearest() {
    String message =
        assertThrows(ScreenException.class, () -> Ask.ofMacro(FORM, "asay=size")).getMessage();
    assertTrue(message.contains("no 'asay'; the nearest is 'assay'"), message);
  }

  @Test
  void aChoiceThatDoesNotExistNamesAll() {
    String message =
        assertThrows(ScreenException.class, () -> Ask.ofMacro(FORM, "assay=length")).getMessage();
    assertTrue(message.contains("one of muv, size, found 'length'"), message);
  }

  @Test
  void aNumberThatIsNoneIsNamed() {
    Answers said = Ask.ofMacro(FORM, "pixel_size=big");
    String message =
        assertThrows(ScreenException.class, () -> said.number("pixel_size")).getMessage();
    assertTrue(message.contains("'pixel_size' is a number such as 2.6, found 'big'"), message);
  }

  @Test
  void withoutDisplayAndOptionsTheCommandSaysHowToBeCalled() {
    String message = assertThrows(ScreenException.class, () -> Ask.answers(FORM)).getMessage();
    assertTrue(message.contains("run(\"Try...\", \"plate=...\")"), message);
  }
}
