package org.wormscreen.image.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.UnreadableImageException;

/**
 * What every source has in common whose library is found when the program runs. The library is
 * looked for when it is first needed: most runs never do.
 *
 * @param <L> all calls into the library, looked up
 */
public abstract class ForeignSource<L> implements LateBoundSource {

  private final ForeignJars jars;
  private Optional<L> library = Optional.empty();
  private String state = "";

  /** A source of the library that lies in one of these places. */
  protected ForeignSource(ForeignJars jars) {
    this.jars = jars;
  }

  /** Looks up every call. */
  protected abstract L bound(ForeignLibrary found) throws MissingCallException, IOException;

  /** The version that the library tells of itself. */
  protected abstract String versionOf(L calls);

  /** How well the library reads files of its endings. */
  protected abstract Support level();

  /** Opens a file that was looked at before; what the library throws is told by the caller. */
  protected abstract OpenImage opened(L calls, Path file, ImageLimits limits) throws IOException;

  /** Whether the file holds bytes of its own that can be looked at before the library opens it. */
  protected boolean hasBytes(Path file) {
    return true;
  }

  @Override
  public final String name() {
    return jars.name();
  }

  @Override
  public final boolean present() {
    return library().isPresent();
  }

  /** Its version; where it cannot be used, why. */
  @Override
  public final synchronized String version() {
    library();
    return state;
  }

  private synchronized Optional<L> library() {
    if (state.isEmpty()) {
      try {
        Optional<ForeignLibrary> found = jars.find(System.getenv());
        if (found.isPresent()) {
          library = Optional.of(bound(found.get()));
        }
        state = library.map(this::versionOf).orElse("not found");
      } catch (MissingCallException | IOException e) {
        state = "cannot be used: " + e.getMessage();
      }
    }
    return library;
  }

  @Override
  public final Support support(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean known = extensions().stream().anyMatch(e -> name.endsWith("." + e));
    return known && present() ? level() : Support.NONE;
  }

  @Override
  public final OpenImage open(Path file, ImageLimits limits) throws IOException {
    if (hasBytes(file)) {
      SoundFile.require(file, limits);
    }
    L calls =
        library()
            .orElseThrow(
                () ->
                    new UnreadableImageException(
                        ImageFault.UNSUPPORTED,
                        "%s needs %s, which is %s; %s"
                            .formatted(file.getFileName(), name(), version(), howToAdd())));
    try {
      return opened(calls, file, limits);
    } catch (UnreadableImageException e) {
      throw e;
    } catch (IOException e) {
      throw SoundFile.fault(file.getFileName().toString(), name(), e);
    }
  }
}
