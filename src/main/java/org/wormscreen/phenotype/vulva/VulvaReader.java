package org.wormscreen.phenotype.vulva;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.vulva.flank.Bulge;
import org.wormscreen.phenotype.vulva.flank.BulgeFinder;
import org.wormscreen.phenotype.vulva.flank.Contour;
import org.wormscreen.phenotype.vulva.flank.EdgeFall;
import org.wormscreen.phenotype.vulva.flank.Flank;
import org.wormscreen.phenotype.vulva.flank.FlankReader;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.flank.FlankTracer;
import org.wormscreen.phenotype.vulva.strip.Axis;
import org.wormscreen.phenotype.vulva.strip.BodyStrip;
import org.wormscreen.phenotype.vulva.strip.Ends;
import org.wormscreen.phenotype.vulva.strip.FoundWidths;
import org.wormscreen.phenotype.vulva.strip.Profile;
import org.wormscreen.phenotype.vulva.strip.TipFinder;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/**
 * Reads the flanks of animals: lays each straight, finds its edges twice (the second time about the
 * middle between the two contours), and lists what stands out.
 *
 * @param light transmission of the field, 1 on empty ground
 */
public record VulvaReader(VulvaSettings settings, Sampler light, PixelSize pixel) {

  /** Where pseudovulvae can be, on the axis from either end, 0 to 1. */
  static final double ZONE_FROM = 0.24;

  static final double ZONE_TO = 0.76;

  /**
   * Where the descendants of P3.p to P5.p, and of P7.p and P8.p, lie, whichever end is the head.
   */
  private static final double[][] CELLS = {{0.26, 0.47}, {0.53, 0.74}};

  private static final double BEYOND_UM = 42;

  /** Parts of a body farther apart on the axis than so many widths may lie on each other. */
  private static final double APART_WIDTHS = 2.5;

  /** How near such a part must be to hide the flank, um beyond one width. */
  private static final double NEAR_UM = 12;

  /**
   * The evidence of one animal.
   *
   * @param others 1 where another object lies, 2 beyond the floor of the well, 0 elsewhere, by
   *     place in the image
   */
  public FlankReading read(Worm worm, Straightener.Plane others) {
    return straightened(worm, others).reading();
  }

  /** A straightened animal with its flanks, for looking at. */
  public record Straightened(BodyStrip strip, Flank left, Flank right, FlankReading reading) {}

  /** The straightened animal with what was read on it. */
  public Straightened straightened(Worm worm, Straightener.Plane others) {
    FlankReader reader =
        new FlankReader(new FlankTracer(settings.edge()), new Contour(settings.contourUm()));
    TipFinder tips = new TipFinder(light, others, pixel, settings.gridUm());
    Axis found = Axis.of(worm.midline(), pixel, settings.gridUm(), settings.axisUm());
    boolean[] beside = {tips.beside(found, true), tips.beside(found, false)};
    Axis axis = tips.extended(found);
    double[] half = expected(worm, axis.points().size());
    double reach = Arrays.stream(half).max().orElse(0) + BEYOND_UM;
    BodyStrip strip = BodyStrip.of(axis, light, others, pixel, settings.gridUm(), reach);
    half = new Profile(half).resampled(strip.columns());
    boolean[] coiled = coiled(axis, half);
    Flank left = reader.read(strip, half, coiled, true);
    Flank right = reader.read(strip, half, coiled, false);
    Ends ends = Ends.of(new Profile(middle(left, right)), beside);
    double grid = settings.gridUm() / pixel.micrometres();
    axis = ends.whole(axis.moved(aside(left, right, axis.points().size()), grid), grid);
    strip = BodyStrip.of(axis, light, others, pixel, settings.gridUm(), reach);
    half = new Profile(middle(left, right)).resampled(strip.columns());
    coiled = coiled(axis, half);
    left = reader.read(strip, half, coiled, true);
    right = reader.read(strip, half, coiled, false);
    return new Straightened(strip, left, right, reading(strip, left, right, coiled, ends));
  }

  private boolean[] coiled(Axis axis, double[] halfUm) {
    double width = 2 * new Profile(halfUm).mean(0.4, 0.6);
    boolean[] near =
        axis.againstItself(
            APART_WIDTHS * width / pixel.micrometres(),
            (width + NEAR_UM) / pixel.micrometres(),
            settings.gridUm() / pixel.micrometres());
    boolean[] coiled = new boolean[halfUm.length];
    for (int x = 0; x < coiled.length; x++) {
      coiled[x] = near[Math.min(near.length - 1, x)];
    }
    return coiled;
  }

  private FlankReading reading(
      BodyStrip strip, Flank left, Flank right, boolean[] coiled, Ends ends) {
    double[] half = middle(left, right);
    int n = half.length;
    Profile profile = new Profile(half);
    double inner = profile.mean(0.4, 0.6);
    BulgeFinder finder = new BulgeFinder(settings.lowestUm());
    List<Bulge> bulges = new ArrayList<>(finder.find(strip, left));
    bulges.addAll(finder.find(strip, right));
    bulges.sort(Comparator.comparingDouble(Bulge::at).thenComparing(Bulge::left));
    return new FlankReading(
        (n - 1) * strip.gridUm(),
        2 * inner,
        profile.taper(),
        ends.firstFree(profile),
        ends.lastFree(profile),
        ends.bluntBeside(),
        seen(left),
        seen(right),
        share(coiled),
        Math.max(left.noiseUm(), right.noiseUm()),
        Math.max(EdgeFall.um(strip, left), EdgeFall.um(strip, right)),
        bulges);
  }

  private static double seen(Flank flank) {
    double sum = 0;
    for (double[] stretch : CELLS) {
      sum += flank.seenShare(stretch[0], stretch[1]);
    }
    return sum / CELLS.length;
  }

  private static double share(boolean[] coiled) {
    int count = 0;
    int first = (int) Math.round(ZONE_FROM * (coiled.length - 1));
    int last = (int) Math.round(ZONE_TO * (coiled.length - 1));
    for (int x = first; x <= last; x++) {
      count += coiled[x] ? 1 : 0;
    }
    return (double) count / (last - first + 1);
  }

  /** Half-widths of the animal as found, brought to the axis' points, um. */
  private double[] expected(Worm worm, int points) {
    FoundWidths found = FoundWidths.of(worm.midline());
    double[] half =
        worm.midline().points().stream()
            .mapToDouble(p -> pixel.um(found.at(p, Math::min)))
            .toArray();
    return new Profile(half).resampled(points);
  }

  private static double[] middle(Flank left, Flank right) {
    double[] l = left.contourUm();
    double[] r = right.contourUm();
    double[] half = new double[l.length];
    for (int i = 0; i < l.length; i++) {
      half[i] = Math.max(1, (l[i] + r[i]) / 2);
    }
    return half;
  }

  /** How far to the right the middle between the contours lies, pixels, for each point. */
  private double[] aside(Flank left, Flank right, int points) {
    double[] l = left.contourUm();
    double[] r = right.contourUm();
    double[] aside = new double[l.length];
    for (int i = 0; i < l.length; i++) {
      aside[i] = (r[i] - l[i]) / 2 / pixel.micrometres();
    }
    return new Profile(aside).resampled(points);
  }
}
