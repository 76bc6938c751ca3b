package org.wormscreen.phenotype.viability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.phenotype.field.Ground;
import org.wormscreen.phenotype.size.Arc;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;

/**
 * Reads how strongly each animal of a field is stained.
 *
 * <p>Contrast of an animal = (median of its body - median of the ground around it) / noise. The
 * body is read on cross-sections of the midline, within 0.7 of the half-width, outside of shared
 * stretches. The ground around it is read on the same cross-sections, 1.5 to 3 half-widths away,
 * where no object lies; the whole field's ground stands in where too little of it is free. Noise is
 * the scaled median absolute deviation of the whole field's ground, and no less than the rounding
 * error of the gray values, 1 / sqrt(12) of their step.
 */
public final class StainReader {

  private static final double MAD_TO_SD = 1.482602218505602;
  private static final double BODY = 0.7;
  private static final double RING_FROM = 1.5;
  private static final double RING_TO = 3;
  private static final double STEP_PX = 0.5;
  private static final int ENOUGH_PIXELS = 50_000;

  private final StainSettings settings;
  private final GrayImage stain;
  private final BinaryMask ground;
  private final double level;
  private final double noise;
  private final boolean readable;

  private StainReader(StainSettings settings, GrayImage stain, BinaryMask ground) {
    this.settings = settings;
    this.stain = stain;
    this.ground = ground;
    double[] values = sample(stain, ground.toBits().stream().toArray());
    this.readable = values.length >= settings.fewestPixels();
    this.level = new Median().evaluate(values);
    double spread =
        new Median().evaluate(Arrays.stream(values).map(v -> Math.abs(v - level)).toArray());
    this.noise = Math.max(MAD_TO_SD * spread, grayStep(stain) / Math.sqrt(12));
  }

  /** The smallest difference between two gray values; 0 when there is one value only. */
  private static double grayStep(GrayImage stain) {
    double[] values = sample(stain, IntStream.range(0, stain.width() * stain.height()).toArray());
    Arrays.sort(values);
    return IntStream.range(1, values.length)
        .mapToDouble(i -> values[i] - values[i - 1])
        .filter(difference -> difference > 0)
        .min()
        .orElse(0);
  }

  /** Values of these pixels, evenly thinned to what a median needs. */
  private static double[] sample(GrayImage stain, int[] pixels) {
    int step = Math.max(1, pixels.length / ENOUGH_PIXELS);
    return IntStream.range(0, pixels.length / step)
        .map(i -> pixels[i * step])
        .mapToDouble(i -> stain.at(i % stain.width(), i / stain.width()))
        .filter(Double::isFinite)
        .toArray();
  }

  /** A reader of this field. */
  static StainReader of(
      StainSettings settings, GrayImage stain, Foreground foreground, FieldAnimals animals) {
    return new StainReader(settings, stain, Ground.of(foreground, animals));
  }

  /**
   * The contrast of one animal; empty when too little of its body or of the ground can be seen, or
   * when the ground has no noise to compare with.
   */
  OptionalDouble contrast(Worm worm) {
    if (!readable || !(noise > 0)) {
      return OptionalDouble.empty();
    }
    List<Double> body = new ArrayList<>();
    List<Double> around = new ArrayList<>();
    List<MidlinePoint> points = worm.midline().points();
    double[] along = Arc.positions(points.stream().map(MidlinePoint::place).toList());
    for (int i = 0; i < points.size(); i++) {
      if (!isShared(worm, along[i] / along[along.length - 1])) {
        readAcross(points, i, body, around);
      }
    }
    if (body.size() < settings.fewestPixels()) {
      return OptionalDouble.empty();
    }
    double beside = around.size() < settings.fewestPixels() ? level : median(around);
    return OptionalDouble.of((median(body) - beside) / noise);
  }

  private static boolean isShared(Worm worm, double position) {
    return worm.shared().stream().anyMatch(s -> s.from() <= position && position <= s.to());
  }

  private void readAcross(
      List<MidlinePoint> points, int i, List<Double> body, List<Double> around) {
    Point before = points.get(Math.max(0, i - 1)).place();
    Point after = points.get(Math.min(points.size() - 1, i + 1)).place();
    double distance = before.distance(after);
    if (distance == 0) {
      return;
    }
    double leftX = (after.y() - before.y()) / distance;
    double leftY = -(after.x() - before.x()) / distance;
    MidlinePoint here = points.get(i);
    readSide(here.place(), leftX, leftY, here.left(), body, around);
    readSide(here.place(), -leftX, -leftY, here.right(), body, around);
  }

  private void readSide(
      Point from, double dx, double dy, double halfWidth, List<Double> body, List<Double> around) {
    for (double d = STEP_PX / 2; d <= RING_TO * halfWidth; d += STEP_PX) {
      int x = (int) Math.floor(from.x() + d * dx);
      int y = (int) Math.floor(from.y() + d * dy);
      if (x < 0 || y < 0 || x >= stain.width() || y >= stain.height()) {
        return;
      }
      double value = stain.at(x, y);
      if (!Double.isFinite(value)) {
        continue;
      }
      if (d <= BODY * halfWidth) {
        body.add(value);
      } else if (d >= RING_FROM * halfWidth && ground.at(x, y)) {
        around.add(value);
      }
    }
  }

  private static double median(List<Double> values) {
    return new Median().evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
