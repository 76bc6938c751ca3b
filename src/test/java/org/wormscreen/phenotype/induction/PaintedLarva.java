package org.wormscreen.phenotype.induction;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.Midline;
import org.wormscreen.worm.MidlinePoint;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/**
 * A larva painted straight, head at the left, with spots of light in the reporter's channel: 680 um
 * long and 38 um wide unless told otherwise, its faint body 40 above a ground of 100.
 */
final class PaintedLarva {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 80;
  private static final double UM = 2.6;
  private static final float GROUND = 100;
  private static final float BODY = 40;

  private final double lengthUm;
  private final List<double[]> spots = new ArrayList<>();

  PaintedLarva(double lengthUm) {
    this.lengthUm = lengthUm;
  }

  static PaintedLarva usual() {
    return new PaintedLarva(680);
  }

  /** A wild-type larva: foci of P5.p, P6.p and P7.p. */
  static PaintedLarva wildType() {
    return usual().focus(0.448).focus(0.5).focus(0.552);
  }

  PaintedLarva focus(double place) {
    return spot(place, 11, 900, 5.6, 3.6);
  }

  PaintedLarva half(double place) {
    return spot(place, 11, 900, 2.9, 3.6);
  }

  PaintedLarva granule(double place, double asideUm) {
    return spot(place, asideUm, 350, 1.5, 1.5);
  }

  PaintedLarva spot(double place, double asideUm, double peak, double alongUm, double acrossUm) {
    spots.add(new double[] {place, asideUm, peak, alongUm, acrossUm});
    return this;
  }

  private double half(double place, boolean unused) {
    double taper = Math.min(1, Math.min(0.25 + 5 * place, 0.02 + 3.2 * (1 - place)));
    return 19 * taper;
  }

  private double left() {
    return WIDTH * UM / 2 - lengthUm / 2;
  }

  GrayImage light() {
    return picture(false);
  }

  GrayImage reporter() {
    return picture(true);
  }

  private GrayImage picture(boolean reporter) {
    float[] values = new float[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double place = ((x + 0.5) * UM - left()) / lengthUm;
        double aside = (y + 0.5 - HEIGHT / 2.0) * UM;
        boolean inside = place >= 0 && place <= 1 && Math.abs(aside) <= half(place, true);
        values[y * WIDTH + x] =
            reporter
                ? GROUND + (y * 7 + x * 3) % 5 + light(place, aside, inside)
                : inside ? 0.6f : 1;
      }
    }
    return GrayImage.of(WIDTH, HEIGHT, values);
  }

  private float light(double place, double aside, boolean inside) {
    double light = inside ? BODY : 0;
    for (double[] s : spots) {
      double u = (place - s[0]) * lengthUm / s[3];
      double v = (aside - s[1]) / s[4];
      light += s[2] * Math.exp(-(u * u + v * v) / 2);
    }
    return (float) light;
  }

  Worm worm() {
    List<MidlinePoint> line = new ArrayList<>();
    List<Point> upper = new ArrayList<>();
    List<Point> lower = new ArrayList<>();
    int points = 60;
    for (int i = 0; i < points; i++) {
      double place = (double) i / (points - 1);
      double x = (left() + place * lengthUm) / UM;
      double half = half(place, true) / UM;
      line.add(new MidlinePoint(new Point(x, HEIGHT / 2.0), half, half));
      upper.add(new Point(x, HEIGHT / 2.0 - half));
      lower.add(0, new Point(x, HEIGHT / 2.0 + half));
    }
    upper.addAll(lower);
    return new Worm(new Outline(upper), new Midline(line), false, List.of(), 1);
  }

  InductionReading reading() {
    return reading((x, y) -> 0);
  }

  InductionReading reading(Straightener.Plane others) {
    return InductionReader.of(
            InductionSettings.defaults(),
            light(),
            reporter(),
            ChannelShift.none(),
            new PixelSize(UM, "painted"))
        .read(worm(), others);
  }

  /** Beside a plate of wild-type larvae. */
  InductionScore score() {
    return score(reading());
  }

  static InductionScore score(InductionReading reading) {
    List<InductionReading> plate = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      plate.add(wildType().granule(0.25, -4).granule(0.75, 3).reading());
    }
    InductionSettings settings = InductionSettings.defaults();
    return new InductionJudge(settings).judge(reading, InductionYardstick.of(plate, settings), UM);
  }
}
