package org.wormscreen.worm.find;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Components;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.path.PathSearch;
import org.wormscreen.worm.path.Prices;

/**
 * Seeks animals that come back to themselves, by darkness alone, in objects of an animal's size
 * that nothing explains. The network fades where a body lies on itself, and its line then falls
 * into pieces.
 *
 * @param foreground where they are sought
 * @param dark the evidence of darkness
 */
record Coils(Foreground foreground, Evidence dark) {

  /** The area of an animal, body widths squared; those that lie on themselves show less. */
  private static final double LEAST = 3.5;

  private static final double MOST = 16;

  /** Objects of which this part is explained are. */
  private static final double EXPLAINED = 0.4;

  /** Dearer lines are no coils: folds, heaps. */
  private static final double DEAREST = 6;

  /** How near to itself a coil comes, and after how much of its length; body widths. */
  private static final double NEAR = 1.2;

  private static final double LATER = 4;

  /** Everything seen, with the coils in place of the objects they are. */
  List<Sighting> joined(Look first, Drawing drawing) {
    SecondLook look = new SecondLook(first.sightings(), first.crystals());
    BinaryMask rest = unexplained(look);
    if (rest.count() == 0) {
      return first.sightings();
    }
    Evidence evidence = dark.only(rest);
    PathSearch.Answer answer = new PathSearch(Prices.defaults()).search(evidence);
    List<PathSearch.Found> coils =
        answer.found().stream()
            .filter(f -> f.cost() < DEAREST && comesBack(f.line().evenly(2).points()))
            .toList();
    Look drawn =
        drawing.of(
            foreground.withObjects(rest),
            evidence,
            new PathSearch.Answer(coils, answer.usualLength(), false));
    return look.joined(drawn.worms(), rest);
  }

  private BinaryMask unexplained(SecondLook look) {
    BinaryMask objects = foreground.objects();
    BinaryMask explained = look.explained(objects.width(), objects.height());
    double body = Evidence.BODY / dark.grid().zoom();
    BitSet rest = new BitSet();
    Components parts = Components.of(objects);
    for (int part = 0; part < parts.count(); part++) {
      int[] pixels = parts.pixels(part);
      double area = pixels.length / (body * body);
      long taken =
          Arrays.stream(pixels)
              .filter(p -> explained.at(p % objects.width(), p / objects.width()))
              .count();
      if (area > LEAST && area < MOST && taken < EXPLAINED * pixels.length) {
        Arrays.stream(pixels).forEach(rest::set);
      }
    }
    return BinaryMask.of(objects.width(), objects.height(), rest);
  }

  private static boolean comesBack(List<Point> line) {
    int later = (int) Math.round(LATER * Evidence.BODY / 2);
    for (int i = 0; i < line.size(); i++) {
      for (int k = i + later; k < line.size(); k++) {
        if (line.get(i).distance(line.get(k)) < NEAR * Evidence.BODY) {
          return true;
        }
      }
    }
    return false;
  }
}
