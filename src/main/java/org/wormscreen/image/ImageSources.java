package org.wormscreen.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.image.ImageSource.Support;
import org.wormscreen.image.foreign.LateBoundSource;

/**
 * The sources that are present, and the choice among them.
 *
 * @param sources in the order of their names
 * @param limits what a file may ask for
 */
public record ImageSources(List<ImageSource> sources, ImageLimits limits) {

  public ImageSources {
    sources = sources.stream().sorted(Comparator.comparing(ImageSource::name)).toList();
  }

  /** The sources found as services beside this library, with the usual limits. */
  public static ImageSources installed() {
    return new ImageSources(
        ServiceLoader.load(ImageSource.class, ImageSources.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList(),
        ImageLimits.defaults());
  }

  /**
   * The sources found as services, those of these keys with their libraries in these jars.
   *
   * @param jars jars by the source's {@link LateBoundSource#key()}
   */
  public static ImageSources installed(Map<String, List<Path>> jars) {
    ImageSources all = installed();
    return new ImageSources(
        all.sources.stream().map(source -> bound(source, jars)).toList(), all.limits);
  }

  private static ImageSource bound(ImageSource source, Map<String, List<Path>> jars) {
    return source instanceof LateBoundSource late
            && !jars.getOrDefault(late.key(), List.of()).isEmpty()
        ? late.from(jars.get(late.key()))
        : source;
  }

  /** The same sources with other limits. */
  public ImageSources withLimits(ImageLimits newLimits) {
    return new ImageSources(sources, newLimits);
  }

  /** Endings of file names that any of the sources opens. */
  public SortedSet<String> extensions() {
    return sources.stream()
        .flatMap(s -> s.extensions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The source that supports the file best; empty when none reads it. Sources whose library is
   * looked for are asked only where no other was made for the format.
   */
  public Optional<ImageSource> best(Path file) throws IOException {
    ImageSource best = null;
    Support level = Support.NONE;
    for (ImageSource source : builtInFirst()) {
      if (level == Support.NATIVE) {
        break;
      }
      Support support = source.support(file);
      if (support.compareTo(level) > 0) {
        best = source;
        level = support;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<ImageSource> builtInFirst() {
    return sources.stream()
        .sorted(Comparator.comparing(LateBoundSource.class::isInstance))
        .toList();
  }

  /**
   * Opens the file with the source that supports it best.
   *
   * @throws UnreadableImageException when no source reads it, or the best one finds it broken
   */
  public OpenImage open(Path file) throws IOException {
    Optional<ImageSource> best = best(file);
    if (best.isEmpty()) {
      throw new UnreadableImageException(
          ImageFault.UNSUPPORTED,
          "%s is %s, which none of the image sources reads (%s)%s"
              .formatted(
                  file.getFileName(),
                  FileKind.of(file).map(FileKind::words).orElse("of a format not recognised"),
                  names(),
                  advice(file)));
    }
    return best.get().open(file, limits);
  }

  private String names() {
    return String.join(
        ", ", sources.stream().filter(s -> !absent(s)).map(ImageSource::name).toList());
  }

  private static boolean absent(ImageSource source) {
    return source instanceof LateBoundSource late && !late.present();
  }

  /** Which absent source opens files of this ending, and how it is added. */
  private String advice(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return sources.stream()
        .filter(ImageSources::absent)
        .filter(s -> s.extensions().stream().anyMatch(e -> name.endsWith("." + e)))
        .map(s -> "; %s would: %s".formatted(s.name(), ((LateBoundSource) s).howToAdd()))
        .collect(Collectors.joining());
  }
}
