package org.wormscreen.simulate.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.draw.Draws;

/**
 * Writes a screen as tables of counts, one for each plate, without pictures: as if careful people
 * had counted. The same plates and seed give the same bytes.
 */
public final class ScreenSimulator {

  private static final String HEADER =
      "plate,day,well,strain,treatment,concentration_um,treatment2,concentration2_um,role,worms_seen,worms_scored,muv,alive,alive_judged,adults,staged,length_um_median";

  private ScreenSimulator() {}

  /**
   * Writes the tables into a folder that does not exist or is empty.
   *
   * @throws ScreenException when the folder holds something already, or cannot be written
   */
  public static void write(List<ScreenPlate> plates, long seed, Path folder) {
    SortedMap<String, List<ScreenPlate>> byName = new TreeMap<>();
    plates.forEach(p -> byName.computeIfAbsent(p.name(), n -> new ArrayList<>()).add(p));
    try {
      Files.createDirectories(folder);
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new ScreenException(
              Kind.CANNOT_CREATE, "The folder %s is not empty.".formatted(folder));
        }
      }
      for (Map.Entry<String, List<ScreenPlate>> plate : byName.entrySet()) {
        Files.writeString(
            folder.resolve(plate.getKey() + ".csv"),
            table(plate.getValue(), seed),
            StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.CANNOT_CREATE, "The folder %s cannot be written: %s".formatted(folder, e), e);
    }
  }

  private record Drawn(WellContents contents, String line) {}

  private static String table(List<ScreenPlate> parts, long seed) {
    List<Drawn> lines = new ArrayList<>();
    for (ScreenPlate part : parts) {
      for (WellDesign well : part.design().wells()) {
        String label = well.contents().well().label();
        WellCount count =
            WellCount.draw(part.design(), well, Draws.of(seed, part.name(), part.day(), label));
        lines.add(new Drawn(well.contents(), line(part, well.contents(), count)));
      }
    }
    lines.sort(Comparator.comparing(drawn -> drawn.contents().well()));
    StringBuilder table = new StringBuilder(HEADER).append('\n');
    lines.forEach(drawn -> table.append(drawn.line()).append('\n'));
    return table.toString();
  }

  private static String line(ScreenPlate plate, WellContents contents, WellCount count) {
    Treatment treatment = contents.treatment();
    return String.join(
        ",",
        plate.name(),
        plate.day(),
        contents.well().label(),
        contents.strain(),
        treatment.compound(),
        dose(Optional.of(treatment)),
        treatment.partner().map(Treatment::compound).orElse(""),
        dose(treatment.partner()),
        contents.role().label(),
        Integer.toString(count.seen()),
        Integer.toString(count.scored()),
        Integer.toString(count.muv()),
        Integer.toString(count.alive()),
        Integer.toString(count.seen()),
        Integer.toString(count.adults()),
        Integer.toString(count.seen()),
        count.lengthUmMedian() == 0
            ? ""
            : String.format(Locale.ROOT, "%.0f", count.lengthUmMedian()));
  }

  private static String dose(Optional<Treatment> treatment) {
    return treatment
        .flatMap(Treatment::dose)
        .map(Dose::micromolar)
        .map(um -> um == Math.rint(um) ? Long.toString(Math.round(um)) : um.toString())
        .orElse("");
  }
}
