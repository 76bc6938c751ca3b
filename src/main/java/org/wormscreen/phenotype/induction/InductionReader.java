package org.wormscreen.phenotype.induction;

import java.util.Arrays;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.phenotype.induction.spot.ReporterStrip;
import org.wormscreen.phenotype.induction.spot.SpotFinder;
import org.wormscreen.phenotype.vulva.strip.Axis;
import org.wormscreen.phenotype.vulva.strip.FoundWidths;
import org.wormscreen.phenotype.vulva.strip.Profile;
import org.wormscreen.phenotype.vulva.strip.WholeAxis;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/**
 * Reads the reporter's channel of animals: lays each straight, takes off the ground beside it, and
 * lists its spots of light.
 *
 * @param light transmission of the field, 1 on empty ground
 * @param reporter the reporter's channel, gray values
 * @param ceiling the camera's largest value where it is overdriven; infinite where it is not
 * @param shift by which the reporter's channel lies off the other
 */
public record InductionReader(
    InductionSettings settings,
    Sampler light,
    Sampler reporter,
    double ceiling,
    ChannelShift shift,
    PixelSize pixel) {

  /** Where the ventral cells can be, on the axis from either end. */
  static final double ZONE_FROM = 0.28;

  static final double ZONE_TO = 0.72;

  private static final double SPOTS_FROM = 0.18;
  private static final double SPOTS_TO = 0.82;
  private static final double LOOK_UM = 10;
  private static final double BEYOND_UM = 26;
  private static final double APART_WIDTHS = 2.5;
  private static final double NEAR_UM = 6;

  /** A reader of one field. */
  public static InductionReader of(
      InductionSettings settings,
      GrayImage flattened,
      GrayImage reporter,
      ChannelShift shift,
      PixelSize pixel) {
    return new InductionReader(
        settings, new Sampler(flattened), new Sampler(reporter), ceiling(reporter), shift, pixel);
  }

  /** The largest value of a camera of 8 to 16 bits, where several pixels have it. */
  private static double ceiling(GrayImage image) {
    float[] values = image.toArray();
    float most = Float.NEGATIVE_INFINITY;
    int count = 0;
    for (float v : values) {
      if (v > most) {
        most = v;
        count = 0;
      }
      count += v == most ? 1 : 0;
    }
    for (int bits = 8; bits <= 16; bits++) {
      if (most == (1 << bits) - 1 && count > 1) {
        return most;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * The evidence of one animal.
   *
   * @param others 1 where another object lies, 0 elsewhere, by place in the image
   */
  public InductionReading read(Worm worm, Straightener.Plane others) {
    Midline axis =
        new WholeAxis(light, pixel, settings.gridUm(), settings.axisUm()).of(worm, others);
    double[] half = halves(worm, axis);
    double widest = Arrays.stream(half).max().orElse(0);
    Straightener straightener = new Straightener(settings.gridUm(), widest + BEYOND_UM);
    GrayImage values = straightener.straighten(this::glow, axis, pixel);
    GrayImage beside = straightener.straighten(others, axis, pixel);
    double[] columnHalf = new Profile(half).resampled(values.width());
    Profile profile = new Profile(columnHalf);
    ReporterStrip strip = ReporterStrip.of(values, beside, columnHalf, settings.gridUm(), ceiling);
    double middle = profile.mean(0.4, 0.6);
    return new InductionReading(
        strip.lengthUm(),
        2 * middle,
        profile.taper(),
        Math.max(profile.mean(0.015, 0.03), profile.mean(0.97, 0.985)) / Math.max(1, middle),
        strip.hiddenShare(ZONE_FROM, ZONE_TO),
        strip.clippedShare(ZONE_FROM, ZONE_TO),
        coiled(axis, 2 * middle),
        new SpotFinder(strip).find(SPOTS_FROM, SPOTS_TO),
        strip.mean(),
        strip.total());
  }

  /**
   * The animal laid straight, its ground at 0, for looking at.
   *
   * @param gridUm edge of a pixel of it, um
   */
  public GrayImage picture(Worm worm, Straightener.Plane others, double gridUm) {
    Midline axis =
        new WholeAxis(light, pixel, settings.gridUm(), settings.axisUm()).of(worm, others);
    double widest = Arrays.stream(halves(worm, axis)).max().orElse(0);
    return new Straightener(gridUm, widest + LOOK_UM).straighten(this::glow, axis, pixel);
  }

  /** The reporter's value at a place of the brightfield; NaN beyond its picture. */
  private double glow(double x, double y) {
    double there = x + shift.x();
    double down = y + shift.y();
    return reporter.covers(there, down) ? reporter.at(there, down) : Double.NaN;
  }

  /** Share of the zone that lies against another part of the same body. */
  private double coiled(Midline axis, double widthUm) {
    boolean[] near =
        new Axis(axis.points().stream().map(MidlinePoint::place).toList())
            .againstItself(
                APART_WIDTHS * widthUm / pixel.micrometres(),
                (widthUm + NEAR_UM) / pixel.micrometres(),
                settings.gridUm() / pixel.micrometres());
    int first = (int) (ZONE_FROM * near.length);
    int last = (int) (ZONE_TO * near.length);
    int count = 0;
    for (int i = first; i < last; i++) {
      count += near[i] ? 1 : 0;
    }
    return last > first ? (double) count / (last - first) : 1;
  }

  /** Half-widths as found, brought to the axis with its longer tips by the nearest point, um. */
  private double[] halves(Worm worm, Midline axis) {
    List<MidlinePoint> line = worm.midline().points();
    FoundWidths found = FoundWidths.of(worm.midline());
    double[] half = new double[axis.points().size()];
    for (int i = 0; i < half.length; i++) {
      Point here = axis.points().get(i).place();
      MidlinePoint nearest = line.get(0);
      for (MidlinePoint p : line) {
        if (p.place().distance(here) < nearest.place().distance(here)) {
          nearest = p;
        }
      }
      half[i] = Math.max(1, pixel.um(found.at(nearest, (l, r) -> (l + r) / 2)));
    }
    return half;
  }
}
