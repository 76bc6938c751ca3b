package org.wormscreen.truth.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.StaleFiles;

/**
 * Writes annotated animals field by field into a folder of truth; what it holds of other fields
 * stays.
 *
 * @param folder made where it is not
 */
public record TruthWriter(Path folder) {

  private static final List<String> WORMS =
      List.of("well", "field", "mask", "label", "stage", "length_um", "muv", "pseudovulvae");

  /**
   * Writes the animals of one field in place of those that were there.
   *
   * @param field from 1
   * @param width of its picture, pixels
   * @param height of its picture, pixels
   * @throws ScreenException when an outline lies outside of the picture, or the disk refuses
   */
  public void write(WellId well, int field, int width, int height, List<DrawnAnimal> animals) {
    Path masks = masks();
    List<Map<String, String>> rows = new ArrayList<>();
    List<Mask> drawn = new ArrayList<>();
    for (int i = 0; i < animals.size(); i++) {
      String name = String.format(Locale.ROOT, "%s_f%d_%02d_worm.png", well.label(), field, i + 1);
      drawn.add(Mask.of(name, animals.get(i).outline(), width, height));
      rows.add(row(well, field, name, animals.get(i)));
    }
    drawn.forEach(mask -> mask.write(masks));
    StaleFiles.remove(
        masks, names(well, field), new TreeSet<>(drawn.stream().map(Mask::name).toList()));
    CsvText worms = CsvText.read(folder.resolve("worms.csv"));
    worms.without(r -> isOf(r.get("mask"), well, field)).with(WORMS, rows).write();
    CsvText wells = CsvText.read(folder.resolve("wells.csv"));
    wells.setting("well", well.label(), "worms", Long.toString(count(masks, well))).write();
  }

  /** Simulated truth keeps masks in a folder of their own; so does this. */
  private Path masks() {
    Path below = folder.resolve("masks");
    boolean flat = !Files.isDirectory(below) && holdsMasks();
    return flat ? folder : below;
  }

  private boolean holdsMasks() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.getFileName().toString().endsWith(".png"));
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, folder + " cannot be listed: " + e, e);
    }
  }

  private static Map<String, String> row(WellId well, int field, String mask, DrawnAnimal animal) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("well", well.label());
    row.put("field", Integer.toString(field));
    row.put("mask", mask);
    row.put("label", animal.alive().map(a -> a ? "alive" : "dead").orElse(""));
    row.put("stage", animal.stage());
    row.put(
        "length_um",
        animal.lengthUm().isPresent()
            ? String.format(Locale.ROOT, "%.1f", animal.lengthUm().getAsDouble())
            : "");
    row.put("muv", animal.muv().map(m -> m ? "1" : "0").orElse(""));
    row.put(
        "pseudovulvae",
        animal.pseudovulvae().isPresent()
            ? Integer.toString(animal.pseudovulvae().getAsInt())
            : "");
    return row;
  }

  /** Names without a field belong to the only field of their well, the first. */
  private static java.util.regex.Pattern names(WellId well, int field) {
    String named = "_f" + field;
    return java.util.regex.Pattern.compile(
        well.label() + (field == 1 ? "(?:" + named + ")?" : named) + "_[0-9]+_.*\\.png");
  }

  private static boolean isOf(String mask, WellId well, int field) {
    return Optional.ofNullable(mask)
        .filter(m -> names(well, field).matcher(m).matches())
        .isPresent();
  }

  private static long count(Path masks, WellId well) {
    if (!Files.isDirectory(masks)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(masks)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.matches(well.label() + "(_f[0-9]+)?_[0-9]+_.*\\.png"))
          .count();
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, masks + " cannot be listed: " + e, e);
    }
  }
}
