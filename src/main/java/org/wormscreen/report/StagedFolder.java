package org.wormscreen.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * A folder whose files are replaced as one set: the new ones are written into a hidden folder
 * within it, forced to the disk together, and only then moved over the old ones, each in one step.
 * When anything is refused on the way, the old set is there again, byte for byte; files that belong
 * to nobody's set are never touched.
 *
 * <p>A process that is killed between two moves leaves both kinds, with the old files at hand in
 * {@code .results-old}; {@link #recover} puts them back. Whoever replaces must be alone in the
 * folder.
 *
 * @param folder that holds the set, and may hold more
 * @param members the paths of files of the set below the folder, {@code /} between their parts
 * @param inner names of the folders within it that hold members too
 * @param last the member that is moved last, so that its presence says that all are there
 */
public record StagedFolder(Path folder, Pattern members, List<String> inner, String last) {

  private static final Logger LOG = LoggerFactory.getLogger(StagedFolder.class);

  private static final int AT_ONCE = 16;
  private static final String NEW = ".results-new";
  private static final String OLD = ".results-old";
  private static final String DONE = ".results-done";

  /**
   * Replaces the set.
   *
   * @param writer writes all members into the folder that it is given
   * @throws ScreenException of kind {@code INPUT_OUTPUT} when the disk refuses, and whatever {@code
   *     writer} throws; the old set is there then
   */
  public void replace(Consumer<Path> writer) {
    try {
      recover(folder);
      Path staged = Files.createDirectories(folder.resolve(NEW));
      try {
        writer.accept(staged);
        publish(files(staged), staged);
      } finally {
        discard(staged);
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "The results in %s cannot be replaced (%s). Check the free space and the permissions there; what stood there before is unchanged."
              .formatted(folder, e),
          e);
    }
  }

  /**
   * Puts back what a process left that was killed while it replaced the set.
   *
   * @throws IOException when that is refused
   */
  public static void recover(Path folder) throws IOException {
    Path old = folder.resolve(OLD);
    if (Files.isDirectory(old)) {
      for (String name : files(old)) {
        Files.move(old.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      delete(old);
    }
    delete(folder.resolve(NEW));
    delete(folder.resolve(DONE));
  }

  /** Whether a file lies in a set that is being written, and is forced with it. */
  static boolean holds(Path file) {
    for (Path part : file) {
      if (part.toString().equals(NEW)) {
        return true;
      }
    }
    return false;
  }

  private void publish(List<String> names, Path staged) throws IOException {
    for (String name : names) {
      if (!members.matcher(name).matches()) {
        throw new IllegalStateException(name + " is no member of the set " + members);
      }
    }
    force(names.stream().map(staged::resolve).toList());
    Path old = folder.resolve(OLD);
    Deque<String> touched = new ArrayDeque<>();
    try {
      Files.createDirectories(old);
      for (String name : names) {
        if (!name.equals(last)) {
          moveIn(name, staged, touched);
        }
      }
      for (String name : others(Set.copyOf(names))) {
        keepOld(name, touched);
        Files.delete(folder.resolve(name));
      }
      if (names.contains(last)) {
        moveIn(last, staged, touched);
      }
      forceFolders(names);
      Files.move(old, folder.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      putBack(touched, e);
      throw e;
    }
    discard(folder.resolve(DONE));
  }

  /** Members that stand there and are not among the new ones. */
  private List<String> others(Set<String> names) throws IOException {
    List<String> others = new ArrayList<>();
    for (String place : Stream.concat(Stream.of(""), inner.stream()).toList()) {
      Path listed = folder.resolve(place);
      if (Files.isDirectory(listed)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(listed)) {
          for (Path file : files) {
            String name = name(folder, file);
            if (members.matcher(name).matches() && !names.contains(name)) {
              others.add(name);
            }
          }
        } catch (DirectoryIteratorException e) {
          throw e.getCause();
        }
      }
    }
    others.sort(Comparator.naturalOrder());
    return others;
  }

  private void moveIn(String name, Path staged, Deque<String> touched) throws IOException {
    keepOld(name, touched);
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    Files.move(staged.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A second name for the old file, or a copy where the disk knows no second names. */
  private void keepOld(String name, Deque<String> touched) throws IOException {
    Path file = folder.resolve(name);
    Path kept = folder.resolve(OLD).resolve(name);
    Files.createDirectories(kept.getParent());
    try {
      Files.createLink(kept, file);
    } catch (NoSuchFileException e) {
      LOG.debug("{} is new", name);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
    }
    touched.push(name);
  }

  private void putBack(Deque<String> touched, IOException cause) {
    for (String name : touched) {
      Path kept = folder.resolve(OLD).resolve(name);
      try {
        if (Files.exists(kept)) {
          Files.move(kept, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } else {
          Files.deleteIfExists(folder.resolve(name));
        }
      } catch (IOException e) {
        cause.addSuppressed(e);
        LOG.error("{} could not be put back; the next run does it", folder.resolve(name), e);
        return;
      }
    }
    discard(folder.resolve(OLD));
  }

  private void forceFolders(List<String> names) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      for (Path inner :
          names.stream().map(n -> folder.resolve(n).getParent()).distinct().sorted().toList()) {
        force(inner, StandardOpenOption.READ);
      }
    }
  }

  /** Many at a time, since a disk writes its journal once for all that wait for it. */
  private static void force(List<Path> files) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Void>> forced = new ArrayList<>();
      for (Path file : files) {
        forced.add(
            pool.submit(
                () -> {
                  force(file, StandardOpenOption.WRITE);
                  return null;
                }));
      }
      for (Future<Void> one : forced) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while results were written");
    } finally {
      pool.shutdownNow();
    }
  }

  private static void force(Path file, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  /** The files below a folder, in order. */
  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(f -> name(root, f)).sorted().toList();
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Removes a hidden folder that is of no use any more; one that stays is removed by the next run.
   */
  private static void discard(Path hidden) {
    try {
      delete(hidden);
    } catch (IOException e) {
      LOG.warn("{} cannot be removed; the next run will", hidden, e);
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
