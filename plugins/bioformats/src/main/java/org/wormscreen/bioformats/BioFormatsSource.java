package org.wormscreen.bioformats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.foreign.ForeignJars;
import org.wormscreen.image.foreign.ForeignLibrary;
import org.wormscreen.image.foreign.ForeignSource;
import org.wormscreen.image.foreign.LateBoundSource;
import org.wormscreen.image.foreign.MissingCallException;
import org.wormscreen.image.foreign.SoundFile;

/**
 * Images through the Bio-Formats that the user has (Linkert et al. 2010, J. Cell Biol. 189:777, doi
 * 10.1083/jcb.201004104). Sources made for one format come before it.
 */
public final class BioFormatsSource extends ForeignSource<BioFormats> {

  static final String NAME = "Bio-Formats";
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

  /** For {@link java.util.ServiceLoader}: the library where the environment says it is. */
  public BioFormatsSource() {
    this(List.of());
  }

  private BioFormatsSource(List<Path> told) {
    super(new ForeignJars(NAME, VARIABLE, "loci.formats.ImageReader", told));
  }

  @Override
  public String key() {
    return "bioformats";
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
  protected Support level() {
    return Support.FULL;
  }

  @Override
  protected BioFormats bound(ForeignLibrary found) throws MissingCallException {
    return new BioFormats(found);
  }

  @Override
  protected String versionOf(BioFormats calls) {
    return calls.version();
  }

  /** The test images of Bio-Formats are made from their names. */
  @Override
  protected boolean hasBytes(Path file) {
    return !file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(FAKE);
  }

  @Override
  protected OpenImage opened(BioFormats calls, Path file, ImageLimits limits) throws IOException {
    boolean endKnown = !hasBytes(file) || SoundFile.knowsEnd(file);
    return BioFormatsImage.of(calls.open(file.toAbsolutePath()), file, limits, endKnown);
  }
}
