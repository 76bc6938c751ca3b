package org.wormscreen.simulate.picture;

/**
 * How the reporter's channel is photographed.
 *
 * @param camera counts of light 1, which is the middle of a typical focus
 * @param ground light of the empty well
 * @param fall share of the exciting light that is lost towards the corners of a field
 * @param blurUm standard deviation of the blur of everything in this channel, um
 * @param bleaching share of the light that is lost with each field photographed before
 */
public record ReporterOptics(
    Camera camera, double ground, double fall, double blurUm, double bleaching) {

  public ReporterOptics {
    if (!(ground >= 0 && fall >= 0 && fall < 1 && blurUm >= 0 && bleaching >= 0 && bleaching < 1)) {
      throw new IllegalArgumentException(
          "Ground and blur are 0 or more, fall and bleaching within 0 to 1; found %s, %s, %s, %s"
              .formatted(ground, blurUm, fall, bleaching));
    }
  }

  /** A cooled 12 bit camera, a dark ground. */
  public static ReporterOptics defaults() {
    return new ReporterOptics(new Camera(12, 100, 1300, 2, 5), 0.03, 0.2, 1.6, 0.03);
  }

  /** The same with more blur. */
  public ReporterOptics blurred(double moreUm) {
    return new ReporterOptics(
        camera, ground, fall, Math.sqrt(blurUm * blurUm + moreUm * moreUm), bleaching);
  }

  /** Light at a pixel, of the light before: less in the corners and after each field. */
  double excitation(int x, int y, FieldFrame frame, int fieldsBefore) {
    double dx = (x + 0.5) / frame.width() - 0.5;
    double dy = (y + 0.5) / frame.height() - 0.5;
    double left = 1;
    for (int i = 0; i < fieldsBefore; i++) {
      left *= 1 - bleaching;
    }
    return left * (1 - 2 * fall * (dx * dx + dy * dy));
  }
}
