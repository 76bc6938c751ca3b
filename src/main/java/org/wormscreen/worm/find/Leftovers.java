package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Rejected.Reason;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.body.Body;
import org.wormscreen.worm.body.Claims;
import org.wormscreen.worm.body.Contour;

/**
 * What is dark but lies on no body: nothing that was seen disappears without a row.
 *
 * @param body width of a typical body in image pixels
 */
record Leftovers(WormSettings settings, PixelSize pixel, double body) {

  private static final double UNEXPLAINED = 0.6;
  private static final double ANIMAL_AREA = 10;

  List<Rejected> of(Foreground foreground, GrayImage fromRim, List<Body> bodies) {
    BinaryMask objects = foreground.objects();
    Claims claims = new Claims(objects.width(), objects.height());
    for (Body b : bodies) {
      claims.enter(b.drawn().line().evenly(1), 1.3 * b.drawn().halfWidth());
    }
    Components parts = Components.of(objects);
    List<Rejected> left = new ArrayList<>();
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      int free = 0;
      for (int p : pixels) {
        free += claims.taken(p) ? 0 : 1;
      }
      if (free > UNEXPLAINED * pixels.length) {
        left.add(
            new Rejected(
                Contour.around(pixels, objects.width()),
                free < pixels.length,
                reason(pixels, objects, fromRim)));
      }
    }
    return left;
  }

  private Reason reason(int[] pixels, BinaryMask objects, GrayImage fromRim) {
    int width = objects.width();
    int rim = 0;
    boolean border = false;
    int left = width;
    int right = 0;
    for (int p : pixels) {
      int x = p % width;
      int y = p / width;
      rim += fromRim.at(x, y) < 0.4 * body ? 1 : 0;
      border |= x == 0 || y == 0 || x == width - 1 || y == objects.height() - 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    int height = pixels[pixels.length - 1] / width - pixels[0] / width + 1;
    double extent = Math.max(height, right - left + 1);
    double area = pixels.length / (ANIMAL_AREA * body * body);
    // First of all: slivers along the rim or the border are no animals that were missed.
    if (area < 0.25 || pixel.um(extent) < settings.shortestUm() / 3) {
      return Reason.TOO_SMALL;
    }
    if (border) {
      return Reason.CUT_BY_BORDER;
    }
    if (rim > 0.5 * pixels.length) {
      return Reason.AT_WELL_RIM;
    }
    if (area > 2.5) {
      return Reason.UNRESOLVED_CLUSTER;
    }
    boolean rolled = area > 0.5 && area < 1.6 && extent < 6 * body;
    return rolled ? Reason.COILED : Reason.NOT_A_WORM;
  }
}
