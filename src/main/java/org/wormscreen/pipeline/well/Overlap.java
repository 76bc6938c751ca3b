package org.wormscreen.pipeline.well;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.plate.StagePosition;
import org.wormscreen.worm.Rejected;

/**
 * Animals that lie where two fields of a well overlap are counted once.
 *
 * <p>Two sightings in different fields are the same animal when their middles lie within {@value
 * #SAME_WITHIN_UM} um of each other in the well, by the positions of the stage; the nearest pairs
 * first, each sighting in one pair. Of a pair the scored one is kept, of two equals that of the
 * earlier field; the other is rejected as {@link Rejected.Reason#SEEN_IN_OTHER_FIELD}. Fields
 * without positions are taken to lie apart. All fields have one size, so where in its picture the
 * stage's position lies makes no difference.
 *
 * @param umPerPixel of the pictures
 */
record Overlap(double umPerPixel) {

  private static final double SAME_WITHIN_UM = 60;

  /** A sighting with its place in the well. */
  private record Placed(int field, AnimalScore score, double x, double y) {

    double distance(Placed other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  private record Pair(Placed one, Placed other) {

    double distance() {
      return one.distance(other);
    }

    /** The one that is not counted. */
    Placed second() {
      return !one.score.scored() && other.score.scored() ? one : other;
    }
  }

  /** A sighting that has found its own in another field. */
  private record Meeting(Placed sighting, int field) {}

  /** The fields, each animal of the well counted in one of them. */
  List<FieldPart> counted(List<PlannedField> planned, List<FieldPart> parts) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<StagePosition> position = planned.get(i).position();
      for (AnimalScore score : parts.get(i).scores()) {
        if (position.isPresent() && mayBeAnimal(score)) {
          placed.add(
              new Placed(
                  i,
                  score,
                  position.get().xUm() + score.middle().x() * umPerPixel,
                  position.get().yUm() + score.middle().y() * umPerPixel));
        }
      }
    }
    Set<Placed> seenElsewhere = second(pairs(placed));
    List<FieldPart> counted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Set<Integer> numbers = new HashSet<>();
      for (Placed one : seenElsewhere) {
        if (one.field == i) {
          numbers.add(one.score.number());
        }
      }
      counted.add(parts.get(i).with(s -> numbers.contains(s.number()) ? seenInOtherField(s) : s));
    }
    return counted;
  }

  private static boolean mayBeAnimal(AnimalScore score) {
    return score
        .rejection()
        .map(r -> r != Rejected.Reason.TOO_SMALL && r != Rejected.Reason.NOT_A_WORM)
        .orElse(true);
  }

  /** Pairs near enough, the nearest first; of equals, in the order of fields and numbers. */
  private static List<Pair> pairs(List<Placed> placed) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      for (int j = i + 1; j < placed.size(); j++) {
        Pair pair = new Pair(placed.get(i), placed.get(j));
        if (pair.one.field != pair.other.field && pair.distance() <= SAME_WITHIN_UM) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    return pairs;
  }

  private static Set<Placed> second(List<Pair> pairs) {
    Set<Meeting> met = new HashSet<>();
    Set<Placed> second = new HashSet<>();
    for (Pair pair : pairs) {
      Meeting there = new Meeting(pair.one, pair.other.field);
      Meeting back = new Meeting(pair.other, pair.one.field);
      boolean free = !second.contains(pair.one) && !second.contains(pair.other);
      // A third field may show the animal again, but no field shows it twice.
      if (free && !met.contains(there) && !met.contains(back)) {
        met.add(there);
        met.add(back);
        second.add(pair.second());
      }
    }
    return second;
  }

  private static AnimalScore seenInOtherField(AnimalScore score) {
    return new AnimalScore(
        score.field(),
        score.number(),
        score.middle(),
        score.clustered(),
        0,
        Optional.of(Rejected.Reason.SEEN_IN_OTHER_FIELD),
        Optional.empty(),
        Optional.empty());
  }
}
