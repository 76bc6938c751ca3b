package org.wormscreen.screening.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.wormscreen.screening.csv.CsvLines;
import org.wormscreen.screening.csv.TableProblems;

/**
 * The lengths of single animals, as a {@code worms.csv} beside the table of wells holds them.
 *
 * @param byWell by plate and well, in the order of the table
 */
record AnimalLengths(Map<String, OfWell> byWell) {

  private static final OfWell UNKNOWN = new OfWell(List.of(), List.of());
  private static final List<String> NEEDED =
      List.of("plate", "well", "status", "reason", "length_um", "muv");

  /**
   * The animals of one well.
   *
   * @param all lengths of the animals that count, um, ascending
   * @param muv those of multivulva animals among them, um, ascending
   */
  record OfWell(List<Double> all, List<Double> muv) {

    private void sort() {
      Collections.sort(all);
      Collections.sort(muv);
    }
  }

  static AnimalLengths none() {
    return new AnimalLengths(Map.of());
  }

  /** Of this table; none when the file does not exist. */
  static AnimalLengths read(Path file) {
    if (!Files.exists(file)) {
      return none();
    }
    TableProblems problems = new TableProblems(file);
    Map<String, OfWell> byWell = new HashMap<>();
    CsvLines.read(
        file,
        problems,
        table -> {
          table.demand(NEEDED);
          return line -> {
            OptionalDouble length = line.number("length_um", 0, Double.MAX_VALUE);
            boolean counts = line.text("status").equals("SCORED") && line.text("reason").isEmpty();
            if (counts && length.isPresent()) {
              OfWell well =
                  byWell.computeIfAbsent(
                      key(line.text("plate"), line.text("well")),
                      k -> new OfWell(new ArrayList<>(), new ArrayList<>()));
              well.all().add(length.getAsDouble());
              if (line.text("muv").equals("1")) {
                well.muv().add(length.getAsDouble());
              }
            }
          };
        });
    problems.stopIfAny();
    byWell.values().forEach(OfWell::sort);
    return new AnimalLengths(byWell);
  }

  private static String key(String plate, String well) {
    return plate + "\n" + well;
  }

  OfWell of(WellPlace place) {
    return byWell.getOrDefault(key(place.plate(), place.well().label()), UNKNOWN);
  }
}
