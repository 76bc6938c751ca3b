package org.wormscreen.truth.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetReader;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.outline.FoundAnimal;
import org.wormscreen.truth.outline.PolygonFill;
import org.wormscreen.truth.outline.Region;
import org.wormscreen.truth.vulva.Said;

/** Reads results as an outsider does: ROI sets and tables. */
public record ResultFolder(
    SortedMap<WellField, List<Path>> outlines,
    Map<WormKey, Table.Row> worms,
    SortedMap<WellId, Table.Row> wells) {

  private static final Pattern NUMBER = Pattern.compile("^0*([0-9]{1,9})(?![0-9])");

  /** A row of {@code worms.csv}. */
  record WormKey(WellId well, int field, int worm) {}

  /** Opens the tables and lists the ROI sets, in {@code outlines/} or in the folder itself. */
  public static ResultFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no folder of results at " + folder);
    }
    Path below = folder.resolve("outlines");
    SortedMap<WellField, List<Path>> outlines =
        WellField.files(Files.isDirectory(below) ? below : folder, ".zip");
    if (outlines.isEmpty()) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "No outlines in %s: expected ImageJ ROI sets such as outlines/A01_f1.zip"
              .formatted(folder));
    }
    Map<WormKey, Table.Row> worms = new HashMap<>();
    for (Table.Row row : Table.readIfPresent(folder.resolve("worms.csv")).rows()) {
      Optional<Integer> worm = row.integer("worm");
      worm.ifPresent(
          n -> worms.put(new WormKey(row.well(), row.integer("field").orElse(1), n), row));
    }
    SortedMap<WellId, Table.Row> wells = new TreeMap<>();
    for (Table.Row row : Table.readIfPresent(folder.resolve("wells.csv")).rows()) {
      wells.put(row.well(), row);
    }
    return new ResultFolder(outlines, worms, wells);
  }

  /**
   * The ROI sets of one picture of the truth.
   *
   * @param picture field 0 means that the truth knows one picture of this well only
   */
  public List<Path> outlinesOf(WellField picture) {
    if (picture.field() > 0) {
      return outlines.getOrDefault(picture, List.of());
    }
    List<WellField> fields =
        outlines.keySet().stream().filter(f -> f.well().equals(picture.well())).toList();
    if (fields.size() > 1) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "Well %s has outlines of %s fields, and the masks of the truth do not say of which field they are; expected names such as %s_f1_01_worm.png"
              .formatted(picture.well(), fields.size(), picture.well()));
    }
    return fields.isEmpty() ? List.of() : outlines.get(fields.get(0));
  }

  /** Every ROI set of a well. */
  public List<Path> outlinesOf(WellId well) {
    return outlines.entrySet().stream()
        .filter(e -> e.getKey().well().equals(well))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  /** The outlines of a picture as pixels; what lies outside of it altogether is left out. */
  public List<FoundAnimal> read(List<Path> sets, int width, int height) {
    List<FoundAnimal> animals = new ArrayList<>();
    for (Path set : sets) {
      WellField picture = WellField.ofName(set.getFileName().toString()).orElseThrow();
      for (RoiPolygon trace : traces(set)) {
        new PolygonFill(numbers(trace.xs()), numbers(trace.ys()))
            .region(width, height)
            .ifPresent(region -> animals.add(animal(picture, trace.name(), region)));
      }
    }
    return animals;
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }

  /** The number of outlines in these sets. */
  public int count(List<Path> sets) {
    return sets.stream().mapToInt(set -> traces(set).size()).sum();
  }

  /** The outline of an animal; empty when the ROI sets hold none of its number. */
  public Optional<RoiPolygon> outline(WellId well, int field, int worm) {
    return outlinesOf(new WellField(well, field)).stream()
        .flatMap(set -> traces(set).stream())
        .filter(trace -> number(trace.name()).filter(n -> n == worm).isPresent())
        .findFirst();
  }

  private static Optional<Integer> number(String outline) {
    Matcher number = NUMBER.matcher(outline);
    return number.find() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
  }

  /** The row of {@code worms.csv}; an outline's name begins with the animal's number. */
  Optional<Table.Row> rowOf(WellField picture, String outline) {
    return number(outline)
        .map(n -> worms.get(new WormKey(picture.well(), Math.max(1, picture.field()), n)));
  }

  private FoundAnimal animal(WellField picture, String name, Region region) {
    Optional<Table.Row> row = rowOf(picture, name);
    return new FoundAnimal(
        name,
        region,
        row.flatMap(r -> r.integer("alive").map(alive -> alive == 1)),
        row.map(r -> r.decimal("length_um")).orElse(OptionalDouble.empty()),
        row.map(r -> r.decimal("animal_confidence")).orElse(OptionalDouble.empty()),
        row.map(ResultFolder::vulva).orElse(Said.nothing()));
  }

  private static Said vulva(Table.Row row) {
    Optional<Boolean> muv = row.integer("muv").map(m -> m == 1);
    return new Said(
        muv,
        row.integer("pseudovulvae").map(OptionalInt::of).orElse(OptionalInt.empty()),
        row.decimal("induction"),
        row.decimal("confidence"),
        row.text("reason").orElse(""));
  }

  private static List<RoiPolygon> traces(Path set) {
    try {
      return RoiSetReader.read(set);
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, set + " cannot be read: " + e.getMessage(), e);
    }
  }
}
