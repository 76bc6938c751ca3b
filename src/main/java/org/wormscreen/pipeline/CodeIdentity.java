package org.wormscreen.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wormscreen.pipeline.part.Sha256;

/**
 * Which program this is.
 *
 * @param version the released version, {@code "development"} when run from loose classes
 * @param sha256 hash of all classes and resources of the program; changes with any of them, so that
 *     nothing computed by other code is reused
 */
public record CodeIdentity(String version, String sha256) {

  private static final String PACKAGE = "org/wormscreen";

  /**
   * Where a jar that holds these classes among others, their libraries renamed, keeps the hash that
   * they had before: it is the same program, and its results are the same.
   */
  public static final String STAMP = "code.sha256";

  /** The identity of the running program; its files are read once. */
  public static CodeIdentity running() {
    return Running.IDENTITY;
  }

  private static final class Running {
    private static final CodeIdentity IDENTITY = read();
  }

  private static CodeIdentity read() {
    String version =
        Optional.ofNullable(CodeIdentity.class.getPackage().getImplementationVersion())
            .orElse("development");
    return new CodeIdentity(version, stamp().orElseGet(() -> hashOf(CodeIdentity.class)));
  }

  private static Optional<String> stamp() {
    try (InputStream stamp = CodeIdentity.class.getResourceAsStream(STAMP)) {
      return stamp == null
          ? Optional.empty()
          : Optional.of(new String(stamp.readAllBytes(), StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own files cannot be read", e);
    }
  }

  /** Hash of the classes and resources of ours that lie in the jar or folder of a class. */
  static String hashOf(Class<?> anyOfOurs) {
    try {
      URI place = anyOfOurs.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return hash(path.resolve(PACKAGE));
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return hash(jar.getPath(PACKAGE));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program's own place is no path", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own files cannot be read", e);
    }
  }

  private static String hash(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    MessageDigest digest = Sha256.digest();
    for (Path file : files) {
      digest.update(
          root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
