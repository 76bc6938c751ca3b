package org.wormscreen.pipeline.settings;

import java.nio.file.Path;
import java.util.Map;
import org.wormscreen.hits.HitSettings;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.phenotype.PhenotypeSettings;
import org.wormscreen.well.WellSettings;
import org.wormscreen.worm.WormSettings;

/** All settings, a group for each room; {@code screen settings} prints them as YAML. */
public record ScreenSettings(
    MaskSettings mask,
    WormSettings worm,
    PhenotypeSettings phenotype,
    WellSettings well,
    HitSettings hits) {

  /** The settings of a run for which nobody said anything. */
  public static ScreenSettings defaults() {
    return new ScreenSettings(
        MaskSettings.defaults(),
        WormSettings.defaults(),
        PhenotypeSettings.defaults(),
        WellSettings.defaults(),
        HitSettings.defaults());
  }

  /**
   * The defaults with what a settings file changes.
   *
   * @throws org.wormscreen.ScreenException when a key does not exist or a value is wrong
   */
  public static ScreenSettings load(Path file) {
    return new SettingsFile().read(file);
  }

  /** These settings as a settings file. */
  public String toYaml() {
    return new SettingsFile().write(this);
  }

  /**
   * The number of a key of the settings file, such as {@code worm.shortestUm}.
   *
   * @throws IllegalArgumentException when there is no such key, or it holds no number
   */
  public double number(String key) {
    return new SettingsFile().number(this, key);
  }

  /**
   * The same settings with other numbers, by keys of the settings file.
   *
   * @throws org.wormscreen.ScreenException when a value is wrong
   */
  public ScreenSettings changed(Map<String, Double> numbers) {
    return new SettingsFile().changed(this, numbers);
  }

  /** What the images' share of the work depends on; wells and hits are computed anew each time. */
  public ImageSettings ofImages() {
    return new ImageSettings(mask, worm, phenotype);
  }

  /** The settings that bear on what is found in a picture. */
  public record ImageSettings(MaskSettings mask, WormSettings worm, PhenotypeSettings phenotype) {}
}
