package org.wormscreen.report.picture;

import java.util.List;
import java.util.Optional;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.worm.Point;

/**
 * The outline of one object in a picture.
 *
 * @param kind what it is
 * @param worm its number in the field, as in {@code worms.csv}
 * @param caption a few words for people: {@code "3: dead, 812 um"}
 * @param corners its edge in pixels of the picture, thinned to what can be seen
 */
public record Mark(Kind kind, int worm, String caption, List<Point> corners) {

  public Mark {
    corners = List.copyOf(corners);
  }

  /** What was measured on an object, at its outline. */
  public static Mark of(AnimalScore score, List<Point> corners) {
    return new Mark(Kind.of(score), score.number(), MarkCaption.of(score), corners);
  }

  /** What an outlined object is. */
  public enum Kind {
    /** An adult with a pseudovulva, or a larva with an induction above 3. */
    MULTIVULVA,
    /** An animal that counts and is not multivulva, or on which nothing was judged. */
    SCORED,
    /** An animal judged alive. */
    ALIVE,
    /** An animal judged dead. */
    DEAD,
    /** An animal on which stain and brightfield contradict each other. */
    DISPUTED,
    /** An object that was not scored. */
    REJECTED;

    static Kind of(AnimalScore score) {
      if (score.reason().isPresent()) {
        return REJECTED;
      }
      if (score.vulva().isPresent() || score.induction().isPresent()) {
        return multivulva(score) ? MULTIVULVA : SCORED;
      }
      if (score.viability().filter(Viability::disputed).isPresent()) {
        return DISPUTED;
      }
      Optional<Boolean> alive = score.viability().flatMap(Viability::alive);
      return alive.map(a -> a ? ALIVE : DEAD).orElse(SCORED);
    }

    private static boolean multivulva(AnimalScore score) {
      return score.vulva().flatMap(VulvaScore::muv).orElse(false)
          || score.induction().map(i -> i.index().orElse(0) > WILD_TYPE).orElse(false);
    }

    private static final double WILD_TYPE = 3;
  }
}
