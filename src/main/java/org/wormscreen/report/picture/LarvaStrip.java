package org.wormscreen.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.induction.InductionReading;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.induction.InductionScore.Focus;
import org.wormscreen.phenotype.induction.spot.Spot;

/**
 * A straightened larva with what was read on it.
 *
 * @param strip the picture
 * @param caption index, cells and confidence
 * @param foci what counts
 */
public record LarvaStrip(PaintedStrip strip, String caption, List<Ring> foci) {

  /**
   * A focus in pixels of the strip.
   *
   * @param cell such as {@code "P6.p"}
   * @param half whether it counts a half
   */
  public record Ring(double x, double y, String cell, boolean half) {}

  public LarvaStrip {
    foci = List.copyOf(foci);
  }

  /** The strip of an animal that was read. */
  static LarvaStrip of(PaintedStrip strip, AnimalScore animal) {
    InductionScore score = animal.induction().orElseThrow();
    InductionReading reading = score.reading().orElseThrow();
    List<Ring> rings = new ArrayList<>();
    for (Focus focus : score.foci()) {
      reading.spots().stream()
          .filter(s -> s.flux() == focus.intensity())
          .findFirst()
          .ifPresent(s -> rings.add(ring(focus, s, strip, reading.widthUm() / 2)));
    }
    return new LarvaStrip(strip, caption(animal.number(), score), rings);
  }

  private static Ring ring(Focus focus, Spot spot, PaintedStrip strip, double halfUm) {
    return new Ring(
        spot.at() * strip.width(),
        strip.height() / 2.0 + spot.aside() * halfUm / strip.umPerPixel(),
        focus.cell(),
        focus.share() < 1);
  }

  private static String caption(int worm, InductionScore score) {
    String cells =
        score.foci().stream()
            .map(f -> f.cell() + (f.share() < 1 ? "/2" : ""))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "%d: induction %s%s, confidence %.2f",
        worm,
        score.index().getAsDouble(),
        cells.isEmpty() ? "" : ", " + cells,
        score.confidence());
  }
}
