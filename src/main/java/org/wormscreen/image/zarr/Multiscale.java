package org.wormscreen.image.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.Calibration;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.PixelSize;

/**
 * The levels of one OME-Zarr image, from the largest to the smallest (versions 0.4 and 0.5; Moore
 * et al. 2021, Nature Methods 18:1496, doi 10.1038/s41592-021-01326-w).
 *
 * @param axes names of the axes in order, such as {@code t, c, z, y, x}
 * @param levels each with the length of its pixels
 * @param channelNames labels of the channels; empty without
 */
public record Multiscale(List<String> axes, List<Level> levels, List<String> channelNames) {

  /**
   * One level.
   *
   * @param path of its array below the image's group
   * @param pixelSize empty when the image tells no length that is believed
   */
  public record Level(String path, Optional<PixelSize> pixelSize) {}

  public Multiscale {
    axes = List.copyOf(axes);
    levels = List.copyOf(levels);
    channelNames = List.copyOf(channelNames);
  }

  /**
   * Reads the attributes of an image's group.
   *
   * @throws UnreadableImageException METADATA when they are not those of an image whose last axes
   *     are y and x
   */
  public static Multiscale read(Path group) throws IOException {
    String name = ZarrJson.name(group);
    JsonNode ome = ZarrJson.ome(group);
    JsonNode scales = ome.path("multiscales").path(0);
    List<String> axes = new ArrayList<>();
    List<String> units = new ArrayList<>();
    for (JsonNode axis : scales.path("axes")) {
      axes.add(axis.path("name").asText());
      units.add(axis.path("unit").asText(""));
    }
    int last = axes.size() - 1;
    if (last < 1 || !axes.get(last).equals("x") || !axes.get(last - 1).equals("y")) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s has the axes %s; an OME-Zarr image with y and x last expected".formatted(name, axes));
    }
    List<Level> levels = new ArrayList<>();
    for (JsonNode dataset : scales.path("datasets")) {
      String path = dataset.path("path").asText();
      double x = scale(dataset, last) * scale(scales, last);
      double y = scale(dataset, last - 1) * scale(scales, last - 1);
      Optional<PixelSize> size =
          units.get(last).equals(units.get(last - 1))
              ? Calibration.ofEdges(x, y, units.get(last), "OME-Zarr, " + name + "/" + path)
              : Optional.empty();
      levels.add(new Level(inside(path, name), size));
    }
    if (levels.isEmpty()) {
      throw new UnreadableImageException(
          ImageFault.METADATA, name + " names no level of its image");
    }
    List<String> channels = new ArrayList<>();
    ome.path("omero").path("channels").forEach(c -> channels.add(c.path("label").asText("")));
    return new Multiscale(axes, levels, channels);
  }

  private static double scale(JsonNode of, int axis) {
    for (JsonNode transformation : of.path("coordinateTransformations")) {
      if (transformation.path("type").asText().equals("scale")) {
        return transformation.path("scale").path(axis).asDouble(1);
      }
    }
    return 1;
  }

  /** A path that stays below its group. */
  public static String inside(String path, String name) throws UnreadableImageException {
    Path normal = Path.of(path).normalize();
    if (path.isBlank() || normal.isAbsolute() || normal.startsWith("..")) {
      throw new UnreadableImageException(
          ImageFault.METADATA,
          "%s names the part '%s', which leads elsewhere".formatted(name, path));
    }
    return path;
  }
}
