package org.wormscreen.scifio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.foreign.ForeignJars;
import org.wormscreen.image.foreign.ForeignLibrary;
import org.wormscreen.image.foreign.ForeignSource;
import org.wormscreen.image.foreign.LateBoundSource;
import org.wormscreen.image.foreign.MissingCallException;

/**
 * Images through the SCIFIO that the user has (Hiner, Rueden and Eliceiri 2016, BMC Bioinformatics
 * 17:521, doi 10.1186/s12859-016-1383-0). Sources made for one format come before it, and so does
 * Bio-Formats, which reads more metadata.
 */
public final class ScifioSource extends ForeignSource<Scifio> {

  static final String NAME = "SCIFIO";
  private static final String VARIABLE = "SCREEN_SCIFIO";

  /** Formats that it was seen to open; JPEG 2000 is none of them on Java 9 and newer. */
  private static final List<String> EXTENSIONS =
      List.of(
          "avi", "bmp", "dcm", "dicom", "eps", "gif", "ics", "jpg", "jpeg", "nhdr", "nrrd", "pgm",
          "png", "tif", "tiff");

  /** For {@link java.util.ServiceLoader}: the library where the environment says it is. */
  public ScifioSource() {
    this(List.of());
  }

  private ScifioSource(List<Path> told) {
    super(new ForeignJars(NAME, VARIABLE, "io.scif.SCIFIO", told));
  }

  @Override
  public String key() {
    return "scifio";
  }

  @Override
  public String howToAdd() {
    return "give --scifio JAR,... (or the folder of its jars), or set %s or FIJI_HOME"
        .formatted(VARIABLE);
  }

  @Override
  public LateBoundSource from(List<Path> told) {
    return new ScifioSource(told);
  }

  @Override
  public List<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  protected Support level() {
    return Support.PARTIAL;
  }

  @Override
  protected Scifio bound(ForeignLibrary found) throws MissingCallException, IOException {
    return new Scifio(found);
  }

  @Override
  protected String versionOf(Scifio calls) {
    return calls.version();
  }

  @Override
  protected OpenImage opened(Scifio calls, Path file, ImageLimits limits) throws IOException {
    Scifio.Reader reader =
        calls
            .open(file.toAbsolutePath())
            .orElseThrow(
                () ->
                    new UnreadableImageException(
                        ImageFault.UNSUPPORTED,
                        "%s is of a format that SCIFIO %s does not know"
                            .formatted(file.getFileName(), calls.version())));
    return ScifioImage.of(reader, file, limits);
  }
}
