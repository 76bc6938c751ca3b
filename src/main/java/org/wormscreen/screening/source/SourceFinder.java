package org.wormscreen.screening.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.screening.csv.CsvLines;

/**
 * Finds the tables of wells that folders and files stand for: a table; a folder of results with a
 * {@code wells.csv}; a folder of such folders, or of tables counted by hand.
 */
public final class SourceFinder {

  private static final String TABLE = "wells.csv";
  private static final int DEEPEST = 4;

  private SourceFinder() {}

  /**
   * The tables behind these paths, each once, in an order that does not depend on that of the
   * paths.
   *
   * @throws ScreenException when a path does not exist or holds no table
   */
  public static List<FoundTable> find(List<Path> paths) {
    TreeMap<Path, FoundTable> found = new TreeMap<>();
    for (Path path : paths) {
      for (Path table : tables(path)) {
        Path real = real(table);
        found.put(real, FoundTable.of(name(real), table));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Path> tables(Path path) {
    if (!Files.exists(path)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no folder or table " + path + ".");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    if (Files.exists(path.resolve(TABLE))) {
      return List.of(path.resolve(TABLE));
    }
    List<Path> below = below(path);
    if (below.isEmpty()) {
      below = countedByHand(path);
    }
    if (below.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The folder %s holds no %s, nor does a folder in it, and no CSV table with the columns %s: expected results of 'screen analyze', or tables of wells."
              .formatted(path, TABLE, String.join(",", WellTable.NEEDED)));
    }
    return below;
  }

  private static List<Path> below(Path folder) {
    List<Path> tables = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      walk.filter(p -> p.getFileName().toString().equals(TABLE))
          .filter(p -> !isScreen(p.getParent()))
          .sorted()
          .forEach(tables::add);
    } catch (IOException e) {
      throw cannotRead(folder, e);
    }
    return tables;
  }

  /** Tables in the folder that say of each well what it is for. */
  private static List<Path> countedByHand(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(p -> p.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .filter(Files::isRegularFile)
          .filter(p -> WellTable.isOne(CsvLines.header(p)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw cannotRead(folder, e);
    }
  }

  /** Results of a merged screen are no plates of it. */
  private static boolean isScreen(Path folder) {
    return Files.exists(folder.resolve("doses.csv"));
  }

  private static String name(Path table) {
    String file = table.getFileName().toString();
    Path folder = table.getParent();
    return file.equals(TABLE) && folder != null && folder.getFileName() != null
        ? folder.getFileName().toString()
        : file;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
  }

  private static ScreenException cannotRead(Path path, IOException e) {
    return new ScreenException(
        Kind.INPUT_OUTPUT, "Cannot read %s (%s).".formatted(path, e.getMessage()), e);
  }
}
