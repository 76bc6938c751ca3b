package org.wormscreen.phenotype.induction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.phenotype.induction.InductionScore.Exclusion;
import org.wormscreen.phenotype.induction.InductionScore.Focus;
import org.wormscreen.phenotype.induction.spot.Spot;

/** Says of each animal whether it is read, and what its induction is. */
public record InductionJudge(InductionSettings settings) {

  private static final double LINE_SPREAD = 0.2;
  private static final double LINE_STEP = 0.05;
  private static final double LEAST_SHARE = 0.1;
  private static final int MOST_SPOTS = 10;
  private static final double MOST_CERTAIN = 0.99;

  /** The verdict on an animal of which nothing but its own picture is known. */
  public InductionScore judge(InductionReading reading, double umPerPixel) {
    return judge(reading, InductionYardstick.of(reading), umPerPixel);
  }

  /** The verdict on one animal beside its plate. */
  public InductionScore judge(
      InductionReading reading, InductionYardstick plate, double umPerPixel) {
    Optional<Exclusion> exclusion = new Gate(settings, plate, umPerPixel).exclusion(reading);
    if (exclusion.isEmpty() && !(plate.flux() > 0)) {
      exclusion = Optional.of(Exclusion.NO_YARDSTICK);
    }
    if (exclusion.isPresent()) {
      return InductionScore.unread(exclusion.get(), Optional.of(reading));
    }
    double line = line(reading.spots(), plate);
    List<Spot> spots =
        reading.spots().stream()
            .filter(s -> s.flux() > LEAST_SHARE * plate.flux())
            .sorted(Comparator.comparingDouble(Spot::flux).reversed())
            .limit(MOST_SPOTS)
            .sorted(Comparator.comparingDouble(Spot::at))
            .toList();
    CellFit.Answer answer =
        new CellFit(new SpotModel(plate, line), plate).fit(spots, reading.taper());
    int top = 0;
    for (int i = 0; i < answer.chances().length; i++) {
      top = answer.chances()[i] > answer.chances()[top] ? i : top;
    }
    if (answer.chances()[top] < settings.leastSure()) {
      return InductionScore.unread(Exclusion.UNSURE, Optional.of(reading));
    }
    List<Focus> foci = answer.assigned().stream().map(a -> focus(a, answer.headFirst())).toList();
    return new InductionScore(
        OptionalDouble.of(top / 2.0),
        Optional.empty(),
        foci,
        OptionalDouble.of(reading.reporter()),
        OptionalDouble.of(reading.reporterTotal()),
        Math.min(MOST_CERTAIN, answer.chances()[top]),
        Optional.of(reading));
  }

  private static Focus focus(CellFit.Assigned a, boolean headFirst) {
    double position = 100 * (headFirst ? a.spot().at() : 1 - a.spot().at());
    return new Focus(CellFit.label(a.cell()), position, a.spot().flux(), a.half() ? 0.5 : 1);
  }

  /** The line along the body, in half-widths off the midline, on which most of the light lies. */
  private static double line(List<Spot> spots, InductionYardstick plate) {
    double best = 0;
    double most = -1;
    for (double line = -0.95; line <= 0.951; line += LINE_STEP) {
      double sum = 0;
      for (Spot s : spots) {
        double share = Math.min(1, s.flux() / plate.flux());
        boolean zone = s.at() >= InductionReader.ZONE_FROM && s.at() <= InductionReader.ZONE_TO;
        if (zone && share > 0) {
          double off = (s.aside() - line) / LINE_SPREAD;
          sum += share * Math.sqrt(share) * StrictMath.exp(-off * off / 2);
        }
      }
      if (sum > most) {
        most = sum;
        best = line;
      }
    }
    return best;
  }
}
