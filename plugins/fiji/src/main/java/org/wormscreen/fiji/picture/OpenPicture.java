package org.wormscreen.fiji.picture;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.Luminance;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/**
 * An image that is open in ImageJ.
 *
 * <p>Gray values are those of the pixels, as files hold them; colours become gray as for files;
 * with an inverting lookup table the values are turned over, so that what looks dark is dark. NaN
 * stays NaN and counts as empty ground.
 */
public record OpenPicture(ImagePlus image) {

  private static final Pattern WELL =
      Pattern.compile("(?:^|[^A-Za-z0-9])([A-P][0-9]{1,2})(?![0-9])");

  /**
   * One field of view.
   *
   * @param channel of the image, from 1
   * @param slice from 1
   * @param frame from 1
   */
  public record Place(int channel, int slice, int frame) {}

  /** The active image. */
  public static OpenPicture active() {
    ImagePlus image = WindowManager.getCurrentImage();
    if (image == null) {
      throw new ScreenException(
          Kind.NO_INPUT, "No image is open. Open one with File > Open, then run this again.");
    }
    return new OpenPicture(image);
  }

  /** The pixel size that the image says; empty when it says none that is a length. */
  public Optional<PixelSize> calibration() {
    Calibration said = image.getCalibration();
    String unit = said.getUnit() == null ? "" : said.getUnit();
    // As a resolution, so that 72 and 300 dots per inch of an office program are not believed.
    return org.wormscreen.image.Calibration.ofResolution(
        1 / said.pixelWidth, 1 / said.pixelHeight, unit, "the image's calibration in ImageJ");
  }

  /**
   * The pixel size to use.
   *
   * @param said what the person said; goes before the image's own
   */
  public PixelSize pixelSize(OptionalDouble said) {
    if (said.isPresent()) {
      double um = said.getAsDouble();
      if (!(um > 0) || Double.isInfinite(um)) {
        throw new ScreenException(Kind.USAGE, "'pixel_size' is um per pixel above 0, found " + um);
      }
      return new PixelSize(um, "said");
    }
    return calibration()
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.USAGE,
                    "The image '%s' says no pixel size in a unit of length (found %s x %s %s)."
                            .formatted(
                                image.getTitle(),
                                image.getCalibration().pixelWidth,
                                image.getCalibration().pixelHeight,
                                image.getCalibration().getUnits())
                        + " Give 'pixel_size' in um per pixel, or set it with Image > Properties."));
  }

  /** The fields of one channel: the plane that is shown, or every slice and frame. */
  public List<Place> places(int channel, boolean all) {
    int[] here = image.convertIndexToPosition(image.getCurrentSlice());
    int shown = channel > 0 ? channel : here[0];
    if (shown > image.getNChannels()) {
      throw new ScreenException(
          Kind.USAGE,
          "The image '%s' has %s channels; there is no channel %s"
              .formatted(image.getTitle(), image.getNChannels(), shown));
    }
    if (!all) {
      return List.of(new Place(shown, here[1], here[2]));
    }
    List<Place> places = new ArrayList<>();
    for (int frame = 1; frame <= image.getNFrames(); frame++) {
      for (int slice = 1; slice <= image.getNSlices(); slice++) {
        places.add(new Place(shown, slice, frame));
      }
    }
    return places;
  }

  /** The plane at this place; a virtual stack reads it from its disk. */
  public GrayImage gray(Place place) {
    int index = image.getStackIndex(place.channel(), place.slice(), place.frame());
    ImageProcessor pixels = image.getStack().getProcessor(index);
    if (pixels == null) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "Slice %s of '%s' cannot be read; has its file been moved?"
              .formatted(index, image.getTitle()));
    }
    return gray(pixels, image.isInvertedLut());
  }

  static GrayImage gray(ImageProcessor pixels, boolean inverted) {
    int count = pixels.getPixelCount();
    float[] values = new float[count];
    if (pixels instanceof ColorProcessor) {
      for (int i = 0; i < count; i++) {
        int rgb = pixels.get(i);
        values[i] = Luminance.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
      }
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = pixels.getf(i);
      }
    }
    if (inverted) {
      turn(values, top(pixels, values));
    }
    return GrayImage.of(pixels.getWidth(), pixels.getHeight(), values);
  }

  private static void turn(float[] values, float top) {
    for (int i = 0; i < values.length; i++) {
      values[i] = top - values[i];
    }
  }

  /** The value that becomes 0: the largest that the type or, of real numbers, the image has. */
  private static float top(ImageProcessor pixels, float[] values) {
    if (pixels.getBitDepth() <= 16) {
      return pixels.getBitDepth() == 16 ? 65_535 : 255;
    }
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      if (Float.isFinite(value)) {
        most = Math.max(most, value);
      }
    }
    return Float.isFinite(most) ? most : 0;
  }

  /** The selected area; empty when nothing, a line or points are selected. */
  public Optional<Roi> selection() {
    return Optional.ofNullable(image.getRoi()).filter(Roi::isArea);
  }

  /** Says in the status line what is going on with this image. */
  void say(String words) {
    IJ.showStatus("Worm Screen: %s of %s".formatted(words, image.getTitle()));
  }

  /** The well that a title names: {@code B02_w1.tif}; empty when it names none, or several. */
  public static Optional<WellId> wellOf(String title) {
    Matcher m = WELL.matcher(title);
    Optional<WellId> found = m.find() ? WellId.parse(m.group(1)) : Optional.empty();
    return m.find() ? Optional.empty() : found;
  }
}
