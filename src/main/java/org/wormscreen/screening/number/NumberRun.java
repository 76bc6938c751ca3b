package org.wormscreen.screening.number;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.OutputFolder;
import org.wormscreen.plate.Role;
import org.wormscreen.report.StagedFolder;
import org.wormscreen.screening.source.Exclusion;
import org.wormscreen.stats.robust.Middle;

/** Plates of numbers from their folder or tables to scores and ranks. */
public record NumberRun(List<Path> sources, List<Exclusion> exclusions, Path out) {

  private static final Pattern FILES = Pattern.compile("(scores|ranking|quality)\\.csv");
  private static final Comparator<NumberWell> IN_ORDER =
      Comparator.comparing(NumberWell::plate, Comparator.comparingInt(String::length))
          .thenComparing(NumberWell::plate)
          .thenComparing(NumberWell::replicate)
          .thenComparing(NumberWell::well);

  /** Whether these are plates of numbers, every one of them. */
  public static boolean isOne(List<Path> sources) {
    return sources.stream()
        .allMatch(
            source ->
                Files.isDirectory(source)
                    ? CellHtsFolder.isOne(source)
                    : NumberTable.isOne(source));
  }

  /** Reads, scores and writes; returns how many wells and treatments there were, in words. */
  public String run() {
    List<NumberWell> wells = wells();
    Map<String, List<NumberWell>> plates = new TreeMap<>(Comparator.comparing(String::toString));
    List<String> order = new ArrayList<>();
    for (NumberWell well : wells) {
      if (!plates.containsKey(well.stratum())) {
        order.add(well.stratum());
      }
      plates.computeIfAbsent(well.stratum(), k -> new ArrayList<>()).add(well);
    }
    List<ScoreRow> scores = new ArrayList<>();
    List<NumberPlateRow> quality = new ArrayList<>();
    for (String plate : order) {
      NumberPlate one = new NumberPlate(plates.get(plate));
      scores.addAll(one.scores());
      quality.add(one.quality());
    }
    List<RankRow> ranking = ranking(scores);
    try (OutputFolder folder = OutputFolder.open(out)) {
      new StagedFolder(folder.path(), FILES, List.of(), "ranking.csv")
          .replace(
              staged -> {
                ScoreRow.table().write(staged.resolve("scores.csv"), scores);
                RankRow.table().write(staged.resolve("ranking.csv"), ranking);
                NumberPlateRow.table().write(staged.resolve("quality.csv"), quality);
              });
    }
    return "%s plates, %s wells of which %s count, %s treatments ranked"
        .formatted(
            order.size(),
            wells.size(),
            wells.stream().filter(NumberWell::counts).count(),
            ranking.size());
  }

  private List<NumberWell> wells() {
    List<NumberWell> wells = new ArrayList<>();
    for (Path source : sources) {
      wells.addAll(
          Files.isDirectory(source)
              ? new CellHtsFolder(source).read()
              : new NumberTable(source).read());
    }
    TreeSet<String> seen = new TreeSet<>();
    for (int i = 0; i < wells.size(); i++) {
      NumberWell well = wells.get(i);
      if (!seen.add(well.stratum() + "\n" + well.well())) {
        throw new ScreenException(
            Kind.UNUSABLE_PLATE,
            "Well %s of %s stands in the tables twice.".formatted(well.well(), well.stratum()));
      }
      for (Exclusion exclusion : exclusions) {
        if (exclusion.covers(well.plate(), well.replicate(), well.well())) {
          wells.set(i, well.without(exclusion.reason()));
        }
      }
    }
    wells.sort(IN_ORDER);
    return wells;
  }

  private static List<RankRow> ranking(List<ScoreRow> scores) {
    Map<String, List<ScoreRow>> treatments = new TreeMap<>();
    for (ScoreRow row : scores) {
      if (row.role().equals(Role.SAMPLE.label()) && row.robustZ().isPresent()) {
        treatments.computeIfAbsent(row.treatment(), k -> new ArrayList<>()).add(row);
      }
    }
    List<RankRow> rows = new ArrayList<>();
    treatments.forEach((treatment, wells) -> rows.add(unranked(treatment, wells)));
    rows.sort(
        Comparator.comparingDouble((RankRow r) -> -Math.abs(r.robustZ()))
            .thenComparing(RankRow::treatment));
    List<RankRow> ranked = new ArrayList<>();
    for (RankRow row : rows) {
      ranked.add(
          new RankRow(
              ranked.size() + 1,
              row.treatment(),
              row.wells(),
              row.robustZ(),
              row.bScore(),
              row.lowest(),
              row.highest()));
    }
    return ranked;
  }

  private static RankRow unranked(String treatment, List<ScoreRow> wells) {
    double[] z = wells.stream().mapToDouble(w -> w.robustZ().getAsDouble()).sorted().toArray();
    double[] b = wells.stream().flatMapToDouble(w -> w.bScore().stream()).toArray();
    return new RankRow(
        0,
        treatment,
        wells.size(),
        Middle.median(z),
        b.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Middle.median(b)),
        z[0],
        z[z.length - 1]);
  }
}
