package org.wormscreen.simulate.animal;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.draw.Grain;

/**
 * What a body looks like in transmitted light and how it takes up stain. Optical densities are
 * natural logarithms, for light through the middle of an adult of {@value #REFERENCE_WIDTH_UM} um.
 *
 * @param wall density of the body without its gut
 * @param gut density of the gut
 * @param edge density of the refracting edge
 * @param granules contrast of the granules, 0 to 1
 * @param granuleUm size of the granules, um
 * @param pale share of the gut that is pale, 0 to 1
 * @param eggs eggs in the uterus
 * @param stain brightness of stained tissue; 1 is a typical dead animal
 * @param gutGlow brightness of the gut in the stain's channel
 * @param texture noise of granules and gut
 * @param outline noise of the outline
 */
public record Tissue(
    double wall,
    double gut,
    double edge,
    double granules,
    double granuleUm,
    double pale,
    List<Egg> eggs,
    double stain,
    double gutGlow,
    Grain texture,
    Grain outline) {

  static final double REFERENCE_WIDTH_UM = 70;

  private static final double GUT_SHARE = 0.7;
  private static final double GUT_FROM = 0.17;
  private static final double GUT_TO = 0.94;
  private static final double EDGE_UM = 3.2;
  private static final double PALE_WAVE_UM = 45;

  /** Bodies wider than this share of their length are full of eggs. */
  private static final double BAG_WIDTH = 0.09;

  public Tissue {
    eggs = List.copyOf(eggs);
  }

  /** Draws the tissue of an animal. */
  static Tissue draw(Stage stage, boolean alive, double lengthUm, double widthUm, Draws draws) {
    double stain =
        alive ? (draws.chance(0.04) ? draws.between(0.1, 0.35) : 0) : draws.around(1.2, 0.65);
    boolean gravid = stage == Stage.ADULT;
    double gutGlow =
        alive ? (draws.chance(0.1) ? draws.between(0.05, 0.35) : draws.between(0, 0.06)) : 0.3;
    return new Tissue(
        draws.normalWithin(0.42, 0.1, 0.2, 0.75),
        draws.normalWithin(
            alive ? 0.55 : 0.6, gravid ? 0.26 : 0.2, gravid ? 0.05 : 0.1, gravid ? 1.4 : 1.2),
        draws.normalWithin(0.28, 0.1, 0.05, 0.6),
        draws.between(gravid ? 0.1 : 0.15, alive ? 0.55 : 0.75),
        draws.between(gravid ? 3 : 5, gravid ? 18 : 14),
        draws.between(0.05, gravid ? 0.7 : 0.55),
        gravid ? eggs(lengthUm, widthUm, draws) : List.of(),
        stain,
        gutGlow,
        new Grain(draws.bits()),
        new Grain(draws.bits()));
  }

  private static List<Egg> eggs(double lengthUm, double widthUm, Draws draws) {
    List<Egg> eggs = new ArrayList<>();
    int most = widthUm > BAG_WIDTH * lengthUm ? 30 : 13;
    int count = draws.below(most);
    for (int i = 0; i < count; i++) {
      eggs.add(
          new Egg(
              lengthUm * draws.between(0.34, 0.66),
              widthUm * draws.between(-0.2, 0.2),
              draws.between(-0.7, 0.7)));
    }
    return eggs;
  }

  /**
   * Optical density of the body at a point inside it.
   *
   * @param place on the body axis, 0 head to 1 tail
   * @param alongUm the same in um from the head
   * @param acrossUm off the midline, um, left negative
   * @param reachUm how far the body reaches on this side, um
   */
  public double density(double place, double alongUm, double acrossUm, double reachUm) {
    double u = Math.min(1, Math.abs(acrossUm) / reachUm);
    double depth = depth(reachUm);
    double grain =
        1
            + 2 * granules * (texture.rich(alongUm / granuleUm, acrossUm / granuleUm) - 0.5)
            + granules * (texture.at(alongUm / PALE_WAVE_UM, 7.5) - 0.5);
    double body = wall * depth * Math.sqrt(1 - u * u);
    double inner = gutAt(place, alongUm, acrossUm, reachUm) * gut * depth;
    double fromEdge = (reachUm - Math.abs(acrossUm)) / EDGE_UM;
    double rim = edge * Math.min(1, reachUm / 9) * StrictMath.exp(-fromEdge * fromEdge);
    return Math.max(
        0, (body + inner) * grain + rim + pharynx(place, u, depth) + eggs(alongUm, acrossUm));
  }

  /**
   * Brightness in the stain's channel at a point inside the body; 1 is a typical dead adult.
   * Parameters as in {@link #density}.
   */
  public double glow(double place, double alongUm, double acrossUm, double reachUm) {
    double u = Math.min(1, Math.abs(acrossUm) / reachUm);
    double depth = depth(reachUm) * Math.sqrt(1 - u * u);
    double patches = texture.rich(alongUm / 55 + 31, acrossUm / 40);
    double fine = texture.rich(alongUm / granuleUm + 90, acrossUm / granuleUm);
    double whole = stain * depth * (0.25 + 2.6 * patches * patches * fine);
    return whole + gutGlow * depth * gutAt(place, alongUm, acrossUm, reachUm) * fine;
  }

  /** Light is scattered more than absorbed, so that thin bodies are darker than their share. */
  private static double depth(double reachUm) {
    return Math.min(1.2, Math.sqrt(2 * reachUm / REFERENCE_WIDTH_UM));
  }

  /** Share of the gut's depth at a point, 0 to 1. */
  private double gutAt(double place, double alongUm, double acrossUm, double reachUm) {
    if (place < GUT_FROM || place > GUT_TO) {
      return 0;
    }
    double shift = 0.18 * reachUm * outline.along(alongUm / 120 + 400);
    double v = (acrossUm - shift) / (GUT_SHARE * reachUm);
    if (Math.abs(v) >= 1) {
      return 0;
    }
    double window = texture.at(alongUm / PALE_WAVE_UM + 50, 3.3 + acrossUm / 60);
    double filled = Math.max(0, Math.min(1, (window - pale) * 6 + 0.5));
    double ends = Math.min(1, Math.min(place - GUT_FROM, GUT_TO - place) * 25);
    return Math.sqrt(1 - v * v) * (0.25 + 0.75 * filled) * ends;
  }

  private static double pharynx(double place, double u, double depth) {
    if (place > GUT_FROM + 0.02) {
      return 0;
    }
    double metacorpus = bulb((place - 0.088) / 0.016, u / 0.55);
    double terminal = bulb((place - 0.152) / 0.015, u / 0.62);
    return depth * (0.22 * metacorpus + 0.34 * terminal);
  }

  private static double bulb(double along, double across) {
    return StrictMath.exp(-along * along - across * across);
  }

  private double eggs(double alongUm, double acrossUm) {
    double density = 0;
    for (Egg egg : eggs) {
      double shell = egg.shellAt(alongUm, acrossUm);
      if (shell < 1.2) {
        double ring = (shell - 0.95) / 0.14;
        density += 0.22 * StrictMath.exp(-ring * ring) + (shell < 0.85 ? 0.06 : 0);
      }
    }
    return density;
  }
}
