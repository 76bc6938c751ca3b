package org.wormscreen.simulate.design;

import java.util.Optional;
import org.wormscreen.simulate.picture.Camera;
import org.wormscreen.simulate.picture.Light;
import org.wormscreen.simulate.picture.Optics;
import org.wormscreen.simulate.picture.ReporterOptics;

/**
 * How a plate is photographed. Channels are numbered in the order brightfield, stain, reporter,
 * those that are there.
 *
 * @param width pixels of each image
 * @param height pixels of each image
 * @param fieldsPerSide fields of view side by side, without overlap, about the middle of the well:
 *     1 for a single field, 2 for 2 x 2
 * @param stage how far the stage misses the middle of a well, sd, um
 * @param light the light of a typical well
 * @param lightSd how far the light's middle wanders between wells, sd, um
 * @param focusUm blur added in a well by bad focus, largest sd, um
 * @param stain the camera of the stain's channel; empty without one
 * @param reporter how the reporter's channel is photographed; empty without one
 * @param brightfield whether there is a brightfield channel; a plate without one has a reporter
 */
public record Imaging(
    FileLayout layout,
    int width,
    int height,
    double umPerPixel,
    int fieldsPerSide,
    double stage,
    Optics optics,
    Light light,
    double lightSd,
    double focusUm,
    Camera camera,
    Optional<Camera> stain,
    Optional<ReporterOptics> reporter,
    boolean brightfield) {

  public Imaging {
    if (fieldsPerSide < 1) {
      throw new IllegalArgumentException(
          "A well has at least one field a side, found " + fieldsPerSide);
    }
    if (!brightfield && reporter.isEmpty()) {
      throw new IllegalArgumentException("A plate without brightfield has a reporter; found none");
    }
  }

  /**
   * Fields so many times as wide in pixels of the same size, and light that spreads with them, for
   * wells of another width.
   */
  public Imaging withField(double zoom) {
    return with(zoom, umPerPixel, light.spread(zoom), reporter, brightfield);
  }

  /** The same part of each well in pixels of another size. */
  Imaging withPixelSize(double other) {
    if (!(other > 0)) {
      throw new IllegalArgumentException("A pixel has a positive size, found " + other);
    }
    return with(umPerPixel / other, other, light, reporter, brightfield);
  }

  /** The same with a reporter's channel, beside brightfield or alone. */
  Imaging withReporter(ReporterOptics optics, boolean besideBrightfield) {
    return with(1, umPerPixel, light, Optional.of(optics), besideBrightfield);
  }

  private Imaging with(
      double zoom,
      double otherUm,
      Light otherLight,
      Optional<ReporterOptics> otherReporter,
      boolean inBrightfield) {
    return new Imaging(
        layout,
        (int) Math.round(width * zoom),
        (int) Math.round(height * zoom),
        otherUm,
        fieldsPerSide,
        stage,
        optics,
        otherLight,
        lightSd,
        focusUm,
        camera,
        stain,
        otherReporter,
        inBrightfield);
  }

  /** The number of fields of a well. */
  public int fields() {
    return fieldsPerSide * fieldsPerSide;
  }
}
