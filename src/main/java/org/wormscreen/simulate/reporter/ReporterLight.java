package org.wormscreen.simulate.reporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.simulate.draw.Grain;

/**
 * What one animal shows in the reporter's channel; brightness in units of a typical focus.
 *
 * @param read whether the animal is a larva whose induction can be read
 * @param foci of the induced cells, head first
 * @param granules by their place, head first
 * @param body brightness of the whole body through its middle
 * @param gut brightness of the gut beside that
 * @param texture noise of body and gut
 */
public record ReporterLight(
    boolean read,
    List<Focus> foci,
    List<Granule> granules,
    double body,
    double gut,
    Grain texture) {

  private static final double GUT_SHARE = 0.75;
  private static final double GUT_FROM = 0.17;
  private static final double GUT_TO = 0.94;
  private static final double MOST_REACH_UM = 18;

  public ReporterLight {
    foci = List.copyOf(foci);
    granules = granules.stream().sorted(Comparator.comparingDouble(Granule::place)).toList();
  }

  /** The induction index, 0 to 6. */
  public double induction() {
    return foci.stream().mapToDouble(Focus::share).sum();
  }

  /** The cells, head first: {@code P5.p}; halves as {@code P4.p/2}. */
  public List<String> cells() {
    List<String> words = new ArrayList<>();
    foci.forEach(f -> words.add("P" + f.cell() + ".p" + (f.half() ? "/2" : "")));
    return words;
  }

  /**
   * Brightness at a point inside the body.
   *
   * @param place on the body axis, 0 head to 1 tail
   * @param lengthUm of the body
   * @param ventralUm off the midline, um, ventral positive
   * @param reachUm how far the body reaches on this side, um
   */
  public double at(double place, double lengthUm, double ventralUm, double reachUm) {
    double u = Math.min(1, Math.abs(ventralUm) / reachUm);
    double along = place * lengthUm;
    double depth = Math.sqrt(1 - u * u) * Math.min(1, reachUm / 15);
    double light = body * depth * (0.7 + 0.6 * texture.rich(along / 30, ventralUm / 15));
    if (place > GUT_FROM && place < GUT_TO) {
      double v = u / GUT_SHARE;
      double fine = texture.rich(along / 6 + 40, ventralUm / 5);
      light += v < 1 ? gut * Math.sqrt(1 - v * v) * 2 * fine * fine : 0;
    }
    for (int i = first(place - MOST_REACH_UM / lengthUm); i < granules.size(); i++) {
      Granule g = granules.get(i);
      double off = (place - g.place()) * lengthUm;
      if (off < -MOST_REACH_UM) {
        break;
      }
      light += g.at(off, ventralUm - g.aside() * reachUm);
    }
    for (Focus f : foci) {
      light += f.at((place - f.place()) * lengthUm, ventralUm - f.aside() * reachUm);
    }
    return light;
  }

  /** The first granule at this place or behind it. */
  private int first(double place) {
    int low = 0;
    int high = granules.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (granules.get(middle).place() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
