package org.wormscreen.intake.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files of a plate folder are images, judged by their names alone. */
public final class ImageFiles {

  /** Extensions of the files that microscopes write pixels into. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "tif", "tiff", "stk", "png", "jpg", "jpeg", "jp2", "bmp", "gif", "pgm", "ics", "dcm",
          "nd2", "czi", "lif", "lsm", "zvi", "oib", "oif", "vsi", "cxd", "dv", "flex", "c01", "dib",
          "ims", "avi", "nrrd");

  private static final String OME = ".ome";
  private static final Pattern THUMBNAIL =
      Pattern.compile("(?i)(?:.*_)?thumb(?:nail)?(?:[_ .{\\[(-].*|[0-9A-F]{8}-.*|s?\\.[^.]*)");

  private ImageFiles() {}

  /** Whether the name's extension is that of an image. */
  public static boolean isImage(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether the name's extension is that of an image, or one of these. */
  public static boolean isImage(String name, Set<String> others) {
    String small = name.toLowerCase(Locale.ROOT);
    return isImage(name) || others.stream().anyMatch(e -> small.endsWith("." + e));
  }

  /** Whether the name is that of a microscope's small preview image. */
  public static boolean isThumbnail(String name) {
    return THUMBNAIL.matcher(name).matches();
  }

  /** The name without {@code .tif}, {@code .ome.tif} and the like. */
  static String withoutExtension(String name) {
    if (!isImage(name)) {
      return name;
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    return stem.toLowerCase(Locale.ROOT).endsWith(OME)
        ? stem.substring(0, stem.length() - OME.length())
        : stem;
  }
}
