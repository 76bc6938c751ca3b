package org.wormscreen.well;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.stats.Proportion;
import org.wormscreen.worm.Rejected;

/**
 * Sums up the wells of one plate, each on its own.
 *
 * @param plate the plate's name
 * @param assay the question, which says whose answers must be at least {@link
 *     WellSettings#fewestAnimals()}
 * @param mapped whether there is a plate map at all; without one no well is {@code UNMAPPED}
 */
public record WellSummariser(String plate, Assay assay, WellSettings settings, boolean mapped) {

  private static final String TOO_COARSE =
      "Pixels of 3 um or more cannot show pseudovulvae: no penetrance; the other measures stay.";

  /**
   * A well whose images were read.
   *
   * @param contents its row of the map; without one the status is {@code UNMAPPED} and the
   *     measurements stay
   * @param scores those of all its fields
   * @param crowded whether a field held more than could be searched
   */
  public WellSummary analysed(
      WellId well, Optional<WellContents> contents, List<AnimalScore> scores, boolean crowded) {
    List<AnimalScore> animals = scores.stream().filter(AnimalScore::scored).toList();
    List<Viability> judged =
        animals.stream()
            .flatMap(a -> a.viability().stream())
            .filter(v -> v.alive().isPresent())
            .toList();
    List<AnimalScore> counting = animals.stream().filter(a -> a.reason().isEmpty()).toList();
    List<Double> lengths =
        counting.stream().flatMap(a -> a.size().stream()).map(Size::lengthUm).sorted().toList();
    Optional<VulvaTally> vulva = VulvaTally.of(animals);
    SortedMap<String, Integer> rejected = rejected(scores);
    int seen = (int) scores.stream().filter(WellSummariser::mayBeAnimal).count();
    int answers =
        switch (assay) {
          case SIZE -> lengths.size();
          case VIABILITY -> judged.size();
          case MUV, INDUCTION -> counting.size();
        };
    boolean coarse = answers == 0 && vulva.filter(VulvaTally::tooCoarse).isPresent();
    Verdict verdict =
        coarse
            ? new Verdict(WellStatus.TOO_COARSE, TOO_COARSE)
            : verdict(!mapped || contents.isPresent(), crowded, seen, answers, rejected);
    return new WellSummary(
        plate,
        well,
        contents,
        verdict.status(),
        "",
        verdict.reason(),
        seen,
        counting.size(),
        rejected,
        share(judged),
        (int) judged.stream().filter(Viability::disputed).count(),
        coarse ? allLengths(animals) : lengths,
        vulva,
        InductionTally.of(animals));
  }

  /** A row of the map without images. */
  public WellSummary missingImage(WellId well, WellContents contents) {
    return unanalysed(
        well,
        Optional.of(contents),
        WellStatus.MISSING_IMAGE,
        "",
        "The plate map names this well, and the folder holds no image of it.");
  }

  /** A well whose picture is overdriven. */
  public WellSummary saturated(WellId well, Optional<WellContents> contents) {
    return unanalysed(
        well,
        contents,
        WellStatus.SATURATED,
        "",
        "Most of the picture is at the camera's largest value: nothing can be seen.");
  }

  /** A well that a person left out, with that person's reason. */
  public WellSummary excluded(WellId well, Optional<WellContents> contents, String reason) {
    return unanalysed(well, contents, WellStatus.EXCLUDED, "", reason);
  }

  /**
   * A well that could not be analysed.
   *
   * @param code what follows {@code FAILED_}, in capitals: {@code TRUNCATED}
   * @param sentence what happened, for people
   */
  public WellSummary failed(
      WellId well, Optional<WellContents> contents, String code, String sentence) {
    return unanalysed(well, contents, WellStatus.FAILED, code, sentence);
  }

  private WellSummary unanalysed(
      WellId well,
      Optional<WellContents> contents,
      WellStatus status,
      String failure,
      String reason) {
    return new WellSummary(
        plate,
        well,
        contents,
        status,
        failure,
        reason,
        0,
        0,
        new TreeMap<>(),
        Optional.empty(),
        0,
        List.of());
  }

  private record Verdict(WellStatus status, String reason) {}

  private Verdict verdict(
      boolean mapped, boolean crowded, int seen, int answers, SortedMap<String, Integer> rejected) {
    if (!mapped) {
      return new Verdict(
          WellStatus.UNMAPPED,
          "The plate map has no row for this well: measured, never used for calls.");
    }
    if (crowded) {
      return new Verdict(
          WellStatus.CROWDED,
          String.format(
              Locale.ROOT,
              "More animals than can be told apart; the %d that could be are measured.",
              answers));
    }
    if (seen == 0) {
      return new Verdict(WellStatus.EMPTY_WELL, "No animal is there." + listed(rejected));
    }
    if (answers < settings.fewestAnimals()) {
      return new Verdict(
          WellStatus.TOO_FEW,
          String.format(
              Locale.ROOT,
              "%d of %d animals seen have %s, at least %d are needed.%s",
              answers,
              seen,
              measure(),
              settings.fewestAnimals(),
              listed(rejected)));
    }
    return new Verdict(WellStatus.OK, "");
  }

  private String measure() {
    return switch (assay) {
      case SIZE -> "a length";
      case VIABILITY -> "a verdict alive or dead";
      case MUV -> "a readable ventral side";
      case INDUCTION -> "a readable induction index";
    };
  }

  private static List<Double> allLengths(List<AnimalScore> animals) {
    return animals.stream().flatMap(a -> a.size().stream()).map(Size::lengthUm).sorted().toList();
  }

  private static String listed(SortedMap<String, Integer> rejected) {
    return rejected.isEmpty()
        ? ""
        : rejected.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", ", " Rejected: ", "."));
  }

  private static Optional<Proportion> share(List<Viability> judged) {
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Proportion(
                (int) judged.stream().filter(v -> v.alive().orElseThrow()).count(), judged.size()));
  }

  private static SortedMap<String, Integer> rejected(List<AnimalScore> scores) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    scores.stream()
        .flatMap(score -> score.reason().stream())
        .forEach(reason -> counts.merge(reason, 1, Integer::sum));
    return counts;
  }

  private static boolean mayBeAnimal(AnimalScore score) {
    return score.rejection().map(WellSummariser::mayBeAnimal).orElse(true);
  }

  private static boolean mayBeAnimal(Rejected.Reason reason) {
    return switch (reason) {
      case TOO_SMALL, NOT_A_WORM, SEEN_IN_OTHER_FIELD -> false;
      case TOO_LARGE, UNRESOLVED_CLUSTER, COILED, CUT_BY_BORDER, AT_WELL_RIM, OUT_OF_FOCUS -> true;
    };
  }
}
