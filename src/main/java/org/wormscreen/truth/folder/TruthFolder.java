package org.wormscreen.truth.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.outline.AnnotatedAnimal;
import org.wormscreen.truth.outline.Region;
import org.wormscreen.truth.vulva.Known;

/** Reads annotated animals from a folder of masks and tables. */
public record TruthFolder(Path folder, Path masks, Map<String, Table.Row> animals, Table wells) {

  /** The annotated animals of one picture. */
  public record Field(int width, int height, List<AnnotatedAnimal> animals) {}

  /** Opens the tables; pixels are read well by well. */
  public static TruthFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no folder of truth at " + folder);
    }
    Path below = folder.resolve("masks");
    Map<String, Table.Row> animals = new HashMap<>();
    for (Table.Row row : Table.readIfPresent(folder.resolve("worms.csv")).rows()) {
      Optional<String> mask = row.text("mask");
      if (mask.isPresent() && animals.put(mask.get(), row) != null) {
        throw row.wrong("each mask in one row", mask.get());
      }
    }
    return new TruthFolder(
        folder,
        Files.isDirectory(below) ? below : folder,
        animals,
        Table.readIfPresent(folder.resolve("wells.csv")));
  }

  /** The files of the masks by picture, in order. */
  public SortedMap<WellField, List<Path>> maskFiles() {
    return WellField.files(masks, ".png");
  }

  /** Animals by {@code wells.csv}, for the wells where its column {@code worms} has a number. */
  public SortedMap<WellId, Integer> counts() {
    SortedMap<WellId, Integer> counts = new TreeMap<>();
    for (Table.Row row : wells.rows()) {
      row.integer("worms").ifPresent(n -> counts.put(row.well(), n));
    }
    return counts;
  }

  /**
   * The wells to be judged: those asked for, or all that masks or {@code wells.csv} name.
   *
   * @param asked empty for all
   */
  public SortedSet<WellId> wellsToJudge(SortedSet<WellId> asked) {
    SortedSet<WellId> known = new TreeSet<>(counts().keySet());
    maskFiles().keySet().forEach(f -> known.add(f.well()));
    if (known.isEmpty()) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "No truth in %s: expected masks named A01_01_*.png there or in masks/, or wells.csv with columns well,worms"
              .formatted(folder));
    }
    SortedSet<WellId> strangers = new TreeSet<>(asked);
    strangers.removeAll(known);
    if (!strangers.isEmpty()) {
      throw new ScreenException(
          Kind.USAGE, "The truth in %s does not name the wells %s".formatted(folder, strangers));
    }
    return asked.isEmpty() ? known : asked;
  }

  /** Reads the masks of one picture. */
  public Field read(List<Path> files, ImageSources sources) {
    List<Region> regions = new ArrayList<>();
    List<Path> marked = new ArrayList<>();
    OptionalInt width = OptionalInt.empty();
    int height = 0;
    for (Path file : files) {
      GrayImage mask = pixels(file, sources);
      if (width.isPresent() && (mask.width() != width.getAsInt() || mask.height() != height)) {
        throw new ScreenException(
            Kind.INPUT_OUTPUT,
            "%s has %s x %s pixels, the masks before it %s x %s"
                .formatted(file, mask.width(), mask.height(), width.getAsInt(), height));
      }
      width = OptionalInt.of(mask.width());
      height = mask.height();
      Region region =
          Region.of(mask.width(), on(mask))
              .orElseThrow(() -> new ScreenException(Kind.INPUT_OUTPUT, file + " marks no pixel"));
      regions.add(region);
      marked.add(file);
    }
    List<AnnotatedAnimal> animals = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      animals.add(animal(marked.get(i).getFileName().toString(), i, regions));
    }
    return new Field(width.orElseThrow(), height, List.copyOf(animals));
  }

  private AnnotatedAnimal animal(String name, int index, List<Region> regions) {
    boolean clustered = false;
    for (int j = 0; j < regions.size(); j++) {
      clustered |= j != index && regions.get(index).touches(regions.get(j));
    }
    Optional<Table.Row> row = Optional.ofNullable(animals.get(name));
    return new AnnotatedAnimal(
        name,
        regions.get(index),
        row.flatMap(TruthFolder::alive),
        row.map(r -> r.decimal("length_um")).orElse(OptionalDouble.empty()),
        clustered,
        row.map(VulvaColumns::of).orElse(Known.nothing()));
  }

  private static Optional<Boolean> alive(Table.Row row) {
    return row.text("label")
        .map(
            label ->
                switch (label) {
                  case "alive" -> true;
                  case "dead" -> false;
                  default -> throw row.wrong("alive, dead or nothing in column 'label'", label);
                });
  }

  private static BitSet on(GrayImage mask) {
    float[] values = mask.toArray();
    BitSet bits = new BitSet(values.length);
    for (int i = 0; i < values.length; i++) {
      bits.set(i, values[i] > 0);
    }
    return bits;
  }

  private static GrayImage pixels(Path file, ImageSources sources) {
    try (OpenImage image = sources.open(file)) {
      return image.read(PlaneIndex.FIRST);
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
