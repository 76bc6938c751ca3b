package org.wormscreen.pipeline.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.AtomicFile;

/**
 * The finished wells of a run, a file each: a line with the SHA-256 of the rest, then the part as
 * JSON. A file that is torn or altered does not match its first line and is computed anew.
 *
 * @param folder where the files lie; made when the first part is written
 */
public record PartStore(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(PartStore.class);
  private static final int HASH_LENGTH = 64;
  private static final String SUFFIX = ".part";

  /** The finished part of this key; empty when there is none, or it is damaged or a failure. */
  public Optional<WellPart> finished(WellId well, String key) {
    Path file = file(well, key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Optional<WellPart> part = parse(Files.readAllBytes(file));
      if (part.isEmpty()) {
        LOG.warn("{} is damaged and is computed anew", file);
      }
      return part.filter(p -> p.key().equals(key) && p.failure().isEmpty());
    } catch (IOException e) {
      LOG.warn("{} cannot be read and is computed anew", file, e);
      return Optional.empty();
    }
  }

  /**
   * Every whole part in the folder, failures and those of other inputs, settings or code among
   * them; each well's in the order of their keys.
   */
  public SortedMap<WellId, List<WellPart>> all() {
    SortedMap<WellId, List<WellPart>> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        Optional<WellPart> part = parse(Files.readAllBytes(file));
        if (part.isEmpty()) {
          LOG.warn("{} is damaged and counts as not there", file);
        }
        part.ifPresent(p -> found.computeIfAbsent(p.well(), w -> new ArrayList<>()).add(p));
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "The finished wells in %s cannot be read (%s)".formatted(folder, e),
          e);
    }
    found.values().forEach(parts -> parts.sort(Comparator.comparing(WellPart::key)));
    return found;
  }

  /** The names of the files of all parts, whole or not, in order; nothing is read. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        files.forEach(file -> names.add(file.getFileName().toString()));
      } catch (IOException | DirectoryIteratorException e) {
        throw new ScreenException(
            Kind.INPUT_OUTPUT,
            "The finished wells in %s cannot be seen (%s)".formatted(folder, e),
            e);
      }
    }
    return names;
  }

  /** The name of the file of the part of this key. */
  public static String name(WellId well, String key) {
    return well.label() + "-" + key.substring(0, 16) + SUFFIX;
  }

  /** Keeps a part; whoever reads sees all of it or none. */
  public void keep(WellPart part) {
    byte[] json = new CanonicalJson().write(part);
    AtomicFile.write(
        file(part.well(), part.key()),
        out -> {
          out.write(Sha256.of(json).getBytes(StandardCharsets.US_ASCII));
          out.write('\n');
          out.write(json);
        });
  }

  private static Optional<WellPart> parse(byte[] bytes) throws IOException {
    if (bytes.length <= HASH_LENGTH) {
      return Optional.empty();
    }
    String hash = new String(bytes, 0, HASH_LENGTH, StandardCharsets.US_ASCII);
    int begin = HASH_LENGTH + 1;
    return Sha256.of(bytes, begin, bytes.length - begin).equals(hash)
        ? Optional.of(new CanonicalJson().read(bytes, begin, WellPart.class))
        : Optional.empty();
  }

  private Path file(WellId well, String key) {
    return folder.resolve(name(well, key));
  }
}
