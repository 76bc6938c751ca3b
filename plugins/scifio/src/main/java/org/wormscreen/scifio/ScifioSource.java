package org.wormscreen.scifio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.foreign.ForeignJars;
import org.wormscreen.image.foreign.ForeignLibrary;
import org.wormscreen.image.foreign.LateBoundSource;
import org.wormscreen.image.foreign.MissingCallException;
import org.wormscreen.image.foreign.SoundFile;

/**
 * Images through the SCIFIO that the user has (Hiner, Rueden and Eliceiri 2016, BMC Bioinformatics
 * 17:521, doi 10.1186/s12859-016-1383-0). Sources made for one format come before it, and so does
 * Bio-Formats, which reads more metadata.
 */
public final class ScifioSource implements LateBoundSource {

  private static final String NAME = "SCIFIO";
  private static final String VARIABLE = "SCREEN_SCIFIO";

  /** Formats that it was seen to open; JPEG 2000 is none of them on Java 9 and newer. */
  private static final List<String> EXTENSIONS =
      List.of(
          "avi", "bmp", "dcm", "dicom", "eps", "gif", "ics", "jpg", "jpeg", "nhdr", "nrrd", "pgm",
          "png", "tif", "tiff");

  private final ForeignJars jars;
  private final Lazy lazy = new Lazy();

  /** For {@link java.util.ServiceLoader}: the library where the environment says it is. */
  public ScifioSource() {
    this(List.of());
  }

  private ScifioSource(List<Path> told) {
    jars = new ForeignJars(NAME, VARIABLE, "io.scif.SCIFIO", told);
  }

  /** The library is looked for when it is first needed: most runs never do. */
  private final class Lazy {
    private Optional<Scifio> library = Optional.empty();
    private String state = "";

    synchronized Optional<Scifio> library() {
      if (state.isEmpty()) {
        try {
          Optional<ForeignLibrary> found = jars.find(System.getenv());
          library = found.isPresent() ? Optional.of(new Scifio(found.get())) : Optional.empty();
          state = library.map(Scifio::version).orElse("not found");
        } catch (MissingCallException | IOException e) {
          state = "cannot be used: " + e.getMessage();
        }
      }
      return library;
    }

    synchronized String state() {
      library();
      return state;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String key() {
    return "scifio";
  }

  @Override
  public boolean present() {
    return lazy.library().isPresent();
  }

  @Override
  public String version() {
    return lazy.state();
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
  public Support support(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean known = EXTENSIONS.stream().anyMatch(e -> name.endsWith("." + e));
    return known && present() ? Support.PARTIAL : Support.NONE;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    SoundFile.require(file, limits);
    Scifio library =
        lazy.library()
            .orElseThrow(
                () ->
                    new UnreadableImageException(
                        ImageFault.UNSUPPORTED,
                        "%s needs SCIFIO, which is %s; %s"
                            .formatted(file.getFileName(), lazy.state(), howToAdd())));
    try {
      Scifio.Reader reader =
          library
              .open(file.toAbsolutePath())
              .orElseThrow(
                  () ->
                      new UnreadableImageException(
                          ImageFault.UNSUPPORTED,
                          "%s is of a format that SCIFIO %s does not know"
                              .formatted(file.getFileName(), library.version())));
      return ScifioImage.of(reader, file, limits);
    } catch (UnreadableImageException e) {
      throw e;
    } catch (IOException e) {
      throw fault(file.getFileName().toString(), e);
    }
  }

  /** What the library threw, as one failed image. */
  static UnreadableImageException fault(String file, IOException e) {
    return SoundFile.fault(file, NAME, e);
  }
}
