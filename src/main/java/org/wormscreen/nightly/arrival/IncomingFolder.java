package org.wormscreen.nightly.arrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.part.Sha256;

/**
 * The watched folder: each folder in it is a plate. Links are looked at and not followed.
 *
 * @param folder where the microscope's plates arrive
 * @param sentinel pattern of the name of the file that says a plate is complete, such as {@code
 *     *.done}; empty when there is no such file
 */
public record IncomingFolder(Path folder, Optional<String> sentinel) {

  /** Every plate folder, in the order of their names, hidden ones left out. */
  public List<IncomingPlate> plates() {
    List<Path> folders;
    try (Stream<Path> inside = Files.list(folder)) {
      folders =
          inside
              .filter(Files::isDirectory)
              .filter(f -> !f.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
    } catch (NoSuchFileException e) {
      throw new ScreenException(Kind.NO_INPUT, "There is no folder " + folder, e);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    List<IncomingPlate> plates = new ArrayList<>();
    folders.forEach(f -> plates.add(look(f)));
    return plates;
  }

  /** The plate as it is now. */
  public IncomingPlate look(Path plate) {
    Walk walk = new Walk(plate);
    try {
      Files.walkFileTree(plate, walk);
    } catch (IOException e) {
      throw unreadable(plate, e);
    }
    return new IncomingPlate(
        plate.getFileName().toString(),
        plate,
        walk.seen.size(),
        walk.bytes,
        Sha256.of(String.join("\n", walk.seen.values()).getBytes(StandardCharsets.UTF_8)),
        walk.changed,
        walk.complete);
  }

  private static ScreenException unreadable(Path place, IOException cause) {
    return new ScreenException(
        Kind.INPUT_OUTPUT, "%s cannot be looked at (%s)".formatted(place, cause), cause);
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path plate;
    private final Optional<PathMatcher> sign =
        sentinel.map(s -> FileSystems.getDefault().getPathMatcher("glob:" + s));
    private final SortedMap<String, String> seen = new TreeMap<>();
    private long bytes;
    private boolean complete;
    private Instant changed = Instant.EPOCH;

    Walk(Path plate) {
      this.plate = plate;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes found)
        throws IOException {
      changedAt(place, found);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
      changedAt(file, found);
      String name = plate.relativize(file).toString();
      seen.put(name, name + "\t" + found.size() + "\t" + found.lastModifiedTime().toMillis());
      bytes += found.size();
      complete |= sign.filter(s -> s.matches(file.getFileName())).isPresent();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        changed = Instant.MAX; // renamed or taken away while we looked: at work
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    /**
     * A copy may keep the times of its original; when it came to be on this disk counts as well.
     */
    private void changedAt(Path place, BasicFileAttributes found) throws IOException {
      later(found.lastModifiedTime());
      if (place.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        later(
            (FileTime)
                Files.getAttribute(place, "unix:ctime", java.nio.file.LinkOption.NOFOLLOW_LINKS));
      }
    }

    private void later(FileTime time) {
      if (time.toInstant().isAfter(changed)) {
        changed = time.toInstant();
      }
    }
  }
}
