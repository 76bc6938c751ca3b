package org.wormscreen.image.foreign;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;

/**
 * Where a library may lie. In this order: jars that the user names; jars that an environment
 * variable names; the program's own surroundings, as inside Fiji; the Fiji that {@code FIJI_HOME}
 * names.
 *
 * @param name of the library, for messages
 * @param variable the environment variable: jars or folders of jars, separated as in a class path
 * @param probe a class by whose presence the library is recognised
 * @param told jars or folders of jars that the user names; empty for none
 */
public record ForeignJars(String name, String variable, String probe, List<Path> told) {

  private static final String FIJI = "FIJI_HOME";
  private static final List<String> FOLDERS_OF_FIJI =
      List.of("jars", "jars/bio-formats", "plugins");

  public ForeignJars {
    told = List.copyOf(told);
  }

  /**
   * The library; empty when it is nowhere.
   *
   * @throws ScreenException of kind {@code USAGE} when the user names jars that are not there or do
   *     not hold it
   */
  public Optional<ForeignLibrary> find(Map<String, String> environment) {
    if (!told.isEmpty()) {
      return Optional.of(
          required(
              told,
              "--" + variable.substring("SCREEN_".length()).toLowerCase(java.util.Locale.ROOT)));
    }
    String named = environment.getOrDefault(variable, "");
    if (!named.isBlank()) {
      return Optional.of(
          required(
              Arrays.stream(named.split(File.pathSeparator)).map(Path::of).toList(), variable));
    }
    ClassLoader own = ForeignJars.class.getClassLoader();
    if (holds(own)) {
      return Optional.of(new ForeignLibrary(name, own));
    }
    String fiji = environment.getOrDefault(FIJI, "");
    return fiji.isBlank() ? Optional.empty() : inFiji(Path.of(fiji));
  }

  private Optional<ForeignLibrary> inFiji(Path fiji) {
    List<Path> folders =
        FOLDERS_OF_FIJI.stream().map(fiji::resolve).filter(Files::isDirectory).toList();
    ClassLoader loader = loader(jars(folders));
    return holds(loader) ? Optional.of(new ForeignLibrary(name, loader)) : Optional.empty();
  }

  private ForeignLibrary required(List<Path> places, String by) {
    for (Path place : places) {
      if (!Files.exists(place)) {
        throw new ScreenException(
            ScreenException.Kind.USAGE,
            "%s names %s, which is not there; expected the jars of %s".formatted(by, place, name));
      }
    }
    ClassLoader loader = loader(jars(places));
    if (!holds(loader)) {
      throw new ScreenException(
          ScreenException.Kind.USAGE,
          "%s names %s, which does not hold %s (no class %s in it)"
              .formatted(by, places, name, probe));
    }
    return new ForeignLibrary(name, loader);
  }

  private boolean holds(ClassLoader loader) {
    return loader.getResource(probe.replace('.', '/') + ".class") != null;
  }

  /** Apart from this program's own libraries, so that versions cannot mix. */
  private static ClassLoader loader(List<Path> jars) {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new ScreenException(
            ScreenException.Kind.USAGE, "%s cannot be named as a jar".formatted(jar), e);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static List<Path> jars(List<Path> places) {
    List<Path> jars = new ArrayList<>();
    for (Path place : places) {
      if (!Files.isDirectory(place)) {
        jars.add(place);
        continue;
      }
      if (Files.isDirectory(place.resolve("META-INF")) || hasClasses(place)) {
        jars.add(place);
      }
      try (Stream<Path> within = Files.list(place)) {
        within.filter(p -> p.toString().endsWith(".jar")).sorted().forEach(jars::add);
      } catch (IOException e) {
        throw new UncheckedIOException("The folder %s cannot be read".formatted(place), e);
      }
    }
    return jars;
  }

  /** A folder of loose classes begins with the folder of a package. */
  private static boolean hasClasses(Path place) {
    return Stream.of("loci", "io", "org").anyMatch(p -> Files.isDirectory(place.resolve(p)));
  }
}
