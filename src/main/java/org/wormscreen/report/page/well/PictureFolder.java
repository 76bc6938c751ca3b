package org.wormscreen.report.page.well;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.StaleFiles;
import org.wormscreen.report.figure.MarksOverlay;
import org.wormscreen.report.picture.FieldPicture;

/**
 * Where the pictures of a page lie: within it while they are few, else in {@code report_files/}
 * beside it, so that the page itself stays light.
 *
 * @param inPage whether they lie within the page
 */
public record PictureFolder(boolean inPage) {

  static final String NAME = "report_files";
  private static final long MOST_BYTES_IN_PAGE = 10_000_000;
  private static final int BYTES_PER_CORNER = 11;
  private static final Pattern OURS = Pattern.compile("[A-Z]{1,2}[0-9]{2}_f[0-9]+\\.(jpg|svg)");

  /** Within the page up to ten megabytes. */
  public static PictureFolder forPictures(List<FieldPicture> pictures) {
    long bytes = 0;
    for (FieldPicture picture : pictures) {
      bytes += picture.jpegBytes() * 4L / 3;
      bytes += BYTES_PER_CORNER * picture.marks().stream().mapToLong(m -> m.corners().size()).sum();
    }
    return new PictureFolder(bytes <= MOST_BYTES_IN_PAGE);
  }

  /** What an image element of the page refers to: the picture itself or its file. */
  String jpeg(FieldPicture picture) {
    return inPage
        ? "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.jpeg())
        : NAME + "/" + name(picture) + ".jpg";
  }

  /** The file of the outlines, where they lie beside the page. */
  String outlines(FieldPicture picture) {
    return NAME + "/" + name(picture) + ".svg";
  }

  private static String name(FieldPicture picture) {
    return picture.well() + "_f" + picture.field();
  }

  /** Writes the files beside this page, if any, and removes those of an earlier run. */
  public void write(Path page, List<FieldPicture> pictures) {
    Path folder = page.resolveSibling(NAME);
    Set<String> written = new HashSet<>();
    if (!inPage) {
      for (FieldPicture picture : pictures) {
        AtomicFile.write(folder.resolve(name(picture) + ".jpg"), out -> out.write(picture.jpeg()));
        AtomicFile.write(folder.resolve(name(picture) + ".svg"), MarksOverlay.asFile(picture));
        written.add(name(picture) + ".jpg");
        written.add(name(picture) + ".svg");
      }
    }
    StaleFiles.remove(folder, OURS, written);
  }
}
