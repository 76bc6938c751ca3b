package org.wormscreen.imagej;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.process.FloatPolygon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** Reads the outlines of an ImageJ ROI set; of areas only, not of lines, points and texts. */
public final class RoiSetReader {

  private static final int LARGEST_ROI = 1 << 22;
  private static final int MOST_ROIS = 100_000;

  private RoiSetReader() {}

  /**
   * The outlines in the order of the set.
   *
   * @throws UnreadableImageException FORMAT when the file is no ROI set, or one of its ROIs is no
   *     outline of an area
   * @throws IOException when the file cannot be read from its disk
   */
  public static List<RoiPolygon> read(Path file) throws IOException {
    List<RoiPolygon> outlines = new ArrayList<>();
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ROIS) {
          throw fault(file, "more than %s entries".formatted(MOST_ROIS), null);
        }
        if (entry.getName().endsWith(".roi")) {
          byte[] bytes = zip.readNBytes(LARGEST_ROI + 1);
          outlines.add(outline(file, entry.getName(), bytes));
        }
      }
    } catch (ZipException e) {
      throw fault(file, e.getMessage(), e);
    }
    if (entries == 0 && !isEmptyZip(file)) {
      throw fault(file, "no ZIP archive", null);
    }
    return List.copyOf(outlines);
  }

  /** An archive without entries is its 22 bytes of end record alone. */
  private static boolean isEmptyZip(Path file) throws IOException {
    byte[] bytes = Files.size(file) == 22 ? Files.readAllBytes(file) : new byte[4];
    return bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 5 && bytes[3] == 6;
  }

  private static RoiPolygon outline(Path file, String entry, byte[] bytes) throws IOException {
    if (bytes.length > LARGEST_ROI) {
      throw fault(file, entry + " is larger than any ROI", null);
    }
    try {
      Roi roi = new RoiDecoder(bytes, entry).getRoi();
      if (roi == null || !roi.isArea() || roi.getType() == Roi.COMPOSITE) {
        throw fault(file, entry + " is not the outline of one area", null);
      }
      FloatPolygon polygon = roi.getFloatPolygon();
      List<Double> xs = new ArrayList<>();
      List<Double> ys = new ArrayList<>();
      for (int i = 0; i < polygon.npoints; i++) {
        xs.add((double) polygon.xpoints[i]);
        ys.add((double) polygon.ypoints[i]);
      }
      return new RoiPolygon(entry.substring(0, entry.length() - ".roi".length()), xs, ys);
    } catch (UnreadableImageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // ImageJ's decoder runs over the end of a cut or foreign entry.
      throw fault(file, entry + " is no ImageJ ROI", e);
    }
  }

  private static UnreadableImageException fault(Path file, String sentence, Exception cause) {
    return new UnreadableImageException(
        ImageFault.FORMAT,
        "%s is not a set of ImageJ outlines: %s".formatted(file.getFileName(), sentence),
        cause);
  }
}
