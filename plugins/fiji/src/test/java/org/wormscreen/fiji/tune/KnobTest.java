package org.wormscreen.fiji.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.pipeline.settings.ScreenSettings;

class KnobTest {

  private static final ScreenSettings DEFAULTS = ScreenSettings.defaults();

  private static ScreenSettings turned(String options) {
    Answers said = Ask.ofMacro(TuneForm.of(DEFAULTS), options);
    return TuneForm.settings(DEFAULTS, said);
  }

  @Test
  void slidersThatNobodyMovedChangeNothing() {
    assertEquals(DEFAULTS, turned(""));
  }

  @Test
  void aMovedSliderChangesItsSettingAlone() {
    ScreenSettings changed = turned("shortest=200 dark=25");
    assertEquals(200, changed.worm().shortestUm());
    assertEquals(0.25, changed.mask().strong());
    assertEquals(DEFAULTS.phenotype(), changed.phenotype());
    assertEquals(DEFAULTS.worm().longestUm(), changed.worm().longestUm());
  }
}
