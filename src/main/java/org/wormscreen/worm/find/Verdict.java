package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Rejected.Reason;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Worm;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.body.Body;
import org.wormscreen.worm.body.BodyTracer;

/** Says of each body that was drawn whether it is an animal, or why not. */
record Verdict(WormSettings settings, PixelSize pixel) {

  private static final double RIM = 0.8;
  private static final double THIN = 0.45;

  /**
   * A middle line nearer to the wall than this part of its half-width: the wall, or hidden by it.
   */
  private static final double HIDDEN = 0.7;

  private static final double MOSTLY_OTHERS = 0.8;
  private static final double MOSTLY_BLIND = 0.8;
  private static final double ALONE = 0.1;
  private static final double DEAREST = 9;

  private static final double CHEAPEST = 1.6;
  private static final double SURE = 5.84;
  private static final double STEEP = 0.744;

  Look on(List<Body> bodies, GrayImage fromRim, Foreground foreground) {
    double usual = BodyTracer.usualHalfWidth(bodies.stream().map(Body::drawn).toList());
    Ring ring = new Ring(foreground.objects(), foreground.well());
    WallShade shade = new WallShade(foreground.flattened(), fromRim, 2 * usual);
    Needles needles = Needles.among(bodies);
    List<Optional<Reason>> reasons =
        bodies.stream().map(b -> against(b, usual, fromRim, ring, shade)).toList();
    List<Body> credible =
        IntStream.range(0, bodies.size())
            .filter(i -> reasons.get(i).isEmpty())
            .mapToObj(bodies::get)
            .toList();
    Heaps heaps = Heaps.among(credible, foreground, fromRim, pixel);
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      boolean clustered = body.sharedPart() > 0 || !body.shared().isEmpty();
      Optional<Reason> against =
          reasons.get(i).isEmpty() && (heaps.hold(body) || needles.hold(body))
              ? Optional.of(Reason.NOT_A_WORM)
              : reasons.get(i);
      if (against.isPresent()) {
        sightings.add(new Rejected(body.outline(), clustered, against.get()));
      } else {
        sightings.add(
            new Worm(
                body.outline(), body.midline(), clustered, body.shared(), confidence(body.cost())));
      }
    }
    return new Look(sightings, false, heaps.ground());
  }

  /**
   * How often a body of this cost is an annotated animal at IoU .5: a logistic curve through 912
   * outlines of photographed and rendered wells, of which 891 are. {@code screen evaluate} prints
   * what it is worth on other wells.
   */
  private static double confidence(double cost) {
    return 1 / (1 + StrictMath.exp(STEEP * Math.max(CHEAPEST, cost) - SURE));
  }

  private Optional<Reason> against(
      Body body, double usual, GrayImage fromRim, Ring ring, WallShade shade) {
    double half = body.drawn().halfWidth();
    double lengthUm = pixel.um(body.length());
    double widthUm = pixel.um(2 * half);
    List<Point> points = body.drawn().line().points();
    boolean thin = half < THIN * usual;
    boolean atRim = thin && atRim(points, fromRim, 1.2 * usual);
    if (atRim || atRim(points, fromRim, HIDDEN * half) || shade.holds(body.drawn().line())) {
      return Optional.of(Reason.AT_WELL_RIM);
    }
    if (lengthUm < settings.shortestUm()) {
      return Optional.of(Reason.TOO_SMALL);
    }
    if (lengthUm > settings.longestUm()) {
      return Optional.of(Reason.TOO_LARGE);
    }
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    if (atBorder(first, fromRim, half) || atBorder(last, fromRim, half)) {
      return Optional.of(Reason.CUT_BY_BORDER);
    }
    boolean stout = lengthUm < settings.slenderness() * widthUm;
    boolean odd = widthUm < settings.thinnestUm() || widthUm > settings.thickestUm();
    if (stout || odd) {
      return Optional.of(Reason.NOT_A_WORM);
    }
    // no neighbour hides its edge: a line within something wide, such as a bubble
    if (body.blindPart() > MOSTLY_BLIND && body.sharedPart() < ALONE) {
      return Optional.of(Reason.NOT_A_WORM);
    }
    if (body.sharedPart() > MOSTLY_OTHERS || body.cost() > DEAREST) {
      return Optional.of(body.sharedPart() > 0 ? Reason.UNRESOLVED_CLUSTER : Reason.NOT_A_WORM);
    }
    if (ring.holds(points)) {
      return Optional.of(Reason.NOT_A_WORM);
    }
    return Optional.empty();
  }

  private static boolean atRim(List<Point> points, GrayImage fromRim, double closer) {
    Sampler depth = new Sampler(fromRim);
    int near = 0;
    for (Point p : points) {
      near += depth.nearest(p.x(), p.y()) < closer ? 1 : 0;
    }
    return near > RIM * points.size();
  }

  private static boolean atBorder(Point p, GrayImage field, double half) {
    double margin = Math.max(1, 0.6 * half);
    return p.x() < margin
        || p.y() < margin
        || p.x() > field.width() - margin
        || p.y() > field.height() - margin;
  }
}
