package org.wormscreen.simulate.animal;

import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.wormscreen.simulate.draw.Draws;

/**
 * How wide a body is along its axis: the half-width as a share of the largest one, from the head
 * (0) to the tail (1). Both ends taper to nothing; no two bodies taper alike.
 */
public final class BodyProfile {

  private static final double[] PLACE = {
    0, .006, .02, .05, .09, .15, .24, .35, .5, .62, .72, .8, .86, .91, .95, .98, 1
  };
  private static final double[] HERMAPHRODITE = {
    0, .19, .32, .45, .58, .73, .88, .97, 1, .985, .92, .8, .64, .44, .2, .07, 0
  };
  private static final double[] MALE = {
    0, .18, .3, .44, .58, .73, .88, .97, 1, .99, .95, .88, .8, .7, .62, .5, 0
  };
  private static final double MIDDLE = 0.5;

  private final PolynomialSplineFunction share;

  private BodyProfile(PolynomialSplineFunction share) {
    this.share = share;
  }

  /** Draws the profile of an animal of this stage. */
  public static BodyProfile draw(Stage stage, Draws draws) {
    double male = stage == Stage.ADULT_MALE ? draws.between(0.75, 1.1) : 0;
    double head = draws.between(0.75, 1.3);
    double tail = draws.between(0.75, 1.3);
    double[] widths = new double[PLACE.length];
    for (int i = 0; i < widths.length; i++) {
      double power = PLACE[i] < MIDDLE ? head : tail;
      double inner = i > 2 && i < widths.length - 3 ? draws.normal(1, 0.015) : 1;
      double typical = HERMAPHRODITE[i] + male * (MALE[i] - HERMAPHRODITE[i]);
      widths[i] = StrictMath.pow(typical, power) * inner;
    }
    return new BodyProfile(new AkimaSplineInterpolator().interpolate(PLACE, widths));
  }

  /** The half-width at a place from head (0) to tail (1), as a share of the largest. */
  public double at(double place) {
    return Math.max(0, share.value(Math.max(0, Math.min(1, place))));
  }
}
