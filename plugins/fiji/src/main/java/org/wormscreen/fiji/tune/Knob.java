package org.wormscreen.fiji.tune;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.pipeline.settings.ScreenSettings;

/**
 * A setting that a biologist can judge by eye.
 *
 * @param label of its slider; the first word is the macro's key
 * @param key of the setting in the settings file, groups with dots
 * @param scale what the slider shows is the setting times this
 */
record Knob(String label, String key, double low, double high, double scale) {

  /** All, in the order of the work: what is dark, what is an animal, what counts. */
  static final List<Knob> ALL =
      List.of(
          new Knob("Dust (smallest dark spot, um2)", "mask.smallestUm2", 50, 6000, 1),
          new Knob("Rim (strip along the wall left out, um)", "mask.rimUm", 0, 200, 1),
          new Knob("Dark (an object's darkest place, %)", "mask.strong", 2, 80, 100),
          new Knob("Edge (an object's edge, %)", "mask.weak", 1, 60, 100),
          new Knob("Shortest (animal, um)", "worm.shortestUm", 40, 1000, 1),
          new Knob("Longest (animal, um)", "worm.longestUm", 400, 3000, 1),
          new Knob("Thinnest (body, um)", "worm.thinnestUm", 1, 60, 1),
          new Knob("Thickest (body, um)", "worm.thickestUm", 20, 300, 1),
          new Knob("Adult (shortest adult, um)", "phenotype.vulva.shortestAdultUm", 200, 1500, 1),
          new Knob("Bulge (lowest looked at, um)", "phenotype.vulva.lowestUm", 1, 15, 1));

  private static final double SAME = 1e-9;
  private static final double FINEST = 1e4;

  Entry entry(ScreenSettings settings) {
    return Entry.slider(label, low, high, Math.max(low, Math.min(high, shown(settings))));
  }

  private double shown(ScreenSettings settings) {
    return settings.number(key) * scale;
  }

  /** The settings with what the sliders say; those that no slider moved stay what they were. */
  static ScreenSettings turned(ScreenSettings from, Answers said) {
    Map<String, Double> changes = new TreeMap<>();
    for (Knob knob : ALL) {
      double now = said.number(Entry.text(knob.label, "").key()).orElseThrow();
      if (Math.abs(now - knob.shown(from)) > SAME) {
        changes.put(knob.key, Math.rint(now / knob.scale * FINEST) / FINEST);
      }
    }
    return from.changed(changes);
  }
}
