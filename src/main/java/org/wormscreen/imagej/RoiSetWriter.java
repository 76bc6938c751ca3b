package org.wormscreen.imagej;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes outlines as an ImageJ ROI set: a ZIP of sub-pixel polygons that the ROI Manager opens.
 *
 * <p>The same outlines give the same bytes on every machine: entries carry a fixed time and are
 * stored rather than packed, as zlib's output differs from build to build.
 */
public final class RoiSetWriter {

  /** The first moment of 1980 would be written with a field that depends on the time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private RoiSetWriter() {}

  /**
   * Writes the outlines in their order and leaves the stream open.
   *
   * @param outlines with names that differ; none gives an empty set
   */
  public static void write(List<RoiPolygon> outlines, OutputStream out) throws IOException {
    Set<String> names = new HashSet<>();
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    for (RoiPolygon outline : outlines) {
      if (!outline.name().matches("[A-Za-z0-9._-]{1,200}") || !names.add(outline.name())) {
        throw new IllegalArgumentException(
            "Outlines have different names of letters, digits, points, dashes and underscores,"
                + " found \"%s\"".formatted(outline.name()));
      }
      byte[] roi = RoiEncoder.saveAsByteArray(roi(outline));
      CRC32 crc = new CRC32();
      crc.update(roi);
      ZipEntry entry = new ZipEntry(outline.name() + ".roi");
      entry.setTimeLocal(NO_TIME);
      entry.setSize(roi.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(roi);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static Roi roi(RoiPolygon outline) {
    int n = outline.xs().size();
    float[] xs = new float[n];
    float[] ys = new float[n];
    for (int i = 0; i < n; i++) {
      xs[i] = outline.xs().get(i).floatValue();
      ys[i] = outline.ys().get(i).floatValue();
    }
    Roi roi = new PolygonRoi(xs, ys, n, Roi.POLYGON);
    roi.setName(outline.name());
    return roi;
  }
}
