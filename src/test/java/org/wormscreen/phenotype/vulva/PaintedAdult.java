package org.wormscreen.phenotype.vulva;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;

/**
 * An adult painted on an arc, head at the start: 1000 um long and 64 um wide unless told otherwise,
 * transmission 0.6 inside and 1 outside, a pixel of blur at its edge.
 */
public final class PaintedAdult {

  private static final int SIDE = 520;

  private final double umPerPixel;
  private final double lengthUm;
  private final double widthUm;
  private final double turn;
  private final List<double[]> bumps = new ArrayList<>();

  public PaintedAdult(double umPerPixel, double lengthUm, double widthUm, double turn) {
    this.umPerPixel = umPerPixel;
    this.lengthUm = lengthUm;
    this.widthUm = widthUm;
    this.turn = turn;
  }

  public static PaintedAdult usual() {
    return new PaintedAdult(2.6, 1000, 64, 1.2);
  }

  /** Adds a bump of this height, um, at a place from head (0) to tail (1). */
  public PaintedAdult with(double place, double heightUm, boolean left) {
    bumps.add(new double[] {place, heightUm, left ? 1 : 0});
    return this;
  }

  public PixelSize pixel() {
    return new PixelSize(umPerPixel, "painted");
  }

  private double half(double place, boolean left) {
    double head = Math.min(1, 0.1 + 5 * place);
    double tail = Math.min(1, 3.6 * (1 - place));
    double half = widthUm / 2 * Math.min(1, Math.sqrt(head) * Math.pow(tail, 0.9));
    for (double[] bump : bumps) {
      if (bump[2] == 1 == left) {
        double off = (place - bump[0]) * lengthUm / 9;
        half += bump[1] * Math.exp(-off * off / 2);
      }
    }
    return half;
  }

  private double radius() {
    return lengthUm / turn;
  }

  private Point at(double place, double aside) {
    double angle = turn * (place - 0.5);
    double r = radius() - aside;
    return new Point(
        SIDE / 2.0 + r * Math.sin(angle) / umPerPixel,
        SIDE / 2.0 + (radius() - r * Math.cos(angle)) / umPerPixel);
  }

  public GrayImage picture() {
    float[] values = new float[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double dx = (x + 0.5 - SIDE / 2.0) * umPerPixel;
        double dy = radius() - (y + 0.5 - SIDE / 2.0) * umPerPixel;
        double r = Math.hypot(dx, dy);
        double place = 0.5 + Math.atan2(dx, dy) / turn;
        double aside = radius() - r;
        double depth = place < 0 || place > 1 ? -9 : half(place, aside < 0) - Math.abs(aside);
        double inside = 1 / (1 + Math.exp(-2 * depth / umPerPixel));
        values[y * SIDE + x] = (float) (1 - 0.4 * inside);
      }
    }
    return GrayImage.of(SIDE, SIDE, values);
  }

  public Worm worm() {
    List<MidlinePoint> line = new ArrayList<>();
    List<Point> left = new ArrayList<>();
    List<Point> right = new ArrayList<>();
    int points = 85;
    for (int i = 0; i < points; i++) {
      double place = (double) i / (points - 1);
      double l = half(place, true) / umPerPixel;
      double r = half(place, false) / umPerPixel;
      line.add(new MidlinePoint(at(place, 0), l, r));
      left.add(at(place, -half(place, true)));
      right.add(0, at(place, half(place, false)));
    }
    left.addAll(right);
    return new Worm(new Outline(left), new Midline(line), false, List.of(), 1);
  }

  public FlankReading reading() {
    return new VulvaReader(VulvaSettings.defaults(), new Sampler(picture()), pixel())
        .read(worm(), (x, y) -> 0);
  }

  public VulvaScore score(Yardstick yardstick) {
    VulvaJudge.Animal known =
        new VulvaJudge.Animal(
            umPerPixel, java.util.OptionalDouble.empty(), java.util.OptionalDouble.empty());
    return new VulvaJudge(VulvaSettings.defaults()).judge(reading(), known, yardstick);
  }
}
