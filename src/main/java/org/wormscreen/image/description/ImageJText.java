package org.wormscreen.image.description;

import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/**
 * The description that ImageJ writes into a TIFF: lines of {@code key=value}.
 *
 * @param images number of planes
 * @param channels number of channels
 * @param slices number of focus positions
 * @param frames number of time points
 * @param unit unit of length in which the TIFF resolution is given; empty when uncalibrated
 */
public record ImageJText(int images, int channels, int slices, int frames, String unit) {

  /** Whether a text begins like ImageJ's. */
  public static boolean isLikely(String text) {
    return text.startsWith("ImageJ=");
  }

  /**
   * Reads the text.
   *
   * @throws UnreadableImageException METADATA when its counts are no counts or contradict each
   *     other
   */
  public static ImageJText read(String text, String file) throws UnreadableImageException {
    Map<String, String> values = new TreeMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> values.putIfAbsent(pair[0], pair[1]));
    int images = count(values, "images", file);
    int channels = count(values, "channels", file);
    int slices = count(values, "slices", file);
    int frames = count(values, "frames", file);
    long told = (long) channels * slices * frames;
    if (told == 1) {
      slices = images;
    } else if (told != images) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s says it has %s images, but %s channels x %s slices x %s frames"
              .formatted(file, images, channels, slices, frames));
    }
    return new ImageJText(images, channels, slices, frames, values.getOrDefault("unit", ""));
  }

  private static int count(Map<String, String> values, String key, String file)
      throws UnreadableImageException {
    String text = values.getOrDefault(key, "1").strip();
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1) {
      throw new UnreadableImageException(
          ImageFault.METADATA, "%s says it has %s=%s".formatted(file, key, text));
    }
    return Integer.parseInt(text);
  }
}
