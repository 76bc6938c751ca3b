package org.wormscreen.fiji.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wormscreen.ScreenException;

class LabelsTest {

  @Test
  void wordsOfANameAreLabelsAndBack() {
    Labels labels = Labels.ofName("0003 dead adult pseudovulvae=2");
    assertEquals(Optional.of(false), labels.alive());
    assertEquals("adult", labels.stage());
    assertEquals(OptionalInt.of(2), labels.pseudovulvae());
    assertEquals(Optional.of(true), labels.muv());
    assertEquals("dead adult pseudovulvae=2", labels.words());
  }

  @Test
  void namesOfImageJAndOfAnalysesSayNothing() {
    assertEquals(Labels.none(), Labels.ofName("0012"));
    assertEquals(Labels.none(), Labels.ofName("0042-0137"));
  }

  @Test
  void aLabelThatMeansNothingIsRefused() {
    String message =
        assertThrows(ScreenException.class, () -> Labels.ofName("0001 muv=yes")).getMessage();
    assertTrue(message.contains("'muv=yes'"), message);
  }
}
