package org.wormscreen.bioformats;

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
 * Images through the Bio-Formats that the user has (Linkert et al. 2010, J. Cell Biol. 189:777, doi
 * 10.1083/jcb.201004104). Sources made for one format come before it.
 */
public final class BioFormatsSource implements LateBoundSource {

  private static final String NAME = "Bio-Formats";
  private static final String VARIABLE = "SCREEN_BIOFORMATS";
  private static final String FAKE = ".fake";

  /** Formats of microscopes; endings that other programs use for texts and tables are left out. */
  private static final List<String> EXTENSIONS =
      List.of(
          "avi", "bip", "btf", "c01", "cxd", "czi", "dcm", "dib", "dm3", "dm4", "dv", "fake",
          "flex", "fli", "gif", "ics", "ims", "ipw", "jp2", "jpg", "jpeg", "jpx", "lei", "lif",
          "lof", "lsm", "mea", "mrc", "mrxs", "nd", "nd2", "ndpi", "nhdr", "nrrd", "obf", "oib",
          "oif", "oir", "pgm", "pic", "png", "scn", "sld", "spe", "stk", "svs", "tf2", "tf8", "tif",
          "tiff", "vsi", "xdce", "zvi");

  private final ForeignJars jars;
  private final Lazy lazy = new Lazy();

  /** For {@link java.util.ServiceLoader}: the library where the environment says it is. */
  public BioFormatsSource() {
    this(List.of());
  }

  private BioFormatsSource(List<Path> told) {
    jars = new ForeignJars(NAME, VARIABLE, "loci.formats.ImageReader", told);
  }

  /** The library is looked for when it is first needed: most runs never do. */
  private final class Lazy {
    private Optional<BioFormats> library = Optional.empty();
    private String state = "";

    synchronized Optional<BioFormats> library() {
      if (state.isEmpty()) {
        try {
          Optional<ForeignLibrary> found = jars.find(System.getenv());
          library = found.isPresent() ? Optional.of(new BioFormats(found.get())) : Optional.empty();
          state = library.map(BioFormats::version).orElse("not found");
        } catch (MissingCallException e) {
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
    return "bioformats";
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
    return "give --bioformats JAR (bioformats_package.jar), or set %s or FIJI_HOME"
        .formatted(VARIABLE);
  }

  @Override
  public LateBoundSource from(List<Path> told) {
    return new BioFormatsSource(told);
  }

  @Override
  public List<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public Support support(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean known = EXTENSIONS.stream().anyMatch(e -> name.endsWith("." + e));
    return known && present() ? Support.FULL : Support.NONE;
  }

  @Override
  public OpenImage open(Path file, ImageLimits limits) throws IOException {
    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(FAKE)) {
      SoundFile.require(file, limits);
    }
    BioFormats library =
        lazy.library()
            .orElseThrow(
                () ->
                    new UnreadableImageException(
                        ImageFault.UNSUPPORTED,
                        "%s needs Bio-Formats, which is %s; %s"
                            .formatted(file.getFileName(), lazy.state(), howToAdd())));
    try {
      return BioFormatsImage.of(library.open(file.toAbsolutePath()), file, limits);
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
