package org.wormscreen.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.part.PartStore;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.StagedFolder;
import org.wormscreen.report.StaleFiles;

/**
 * The folder of a plate's results, held by one run at a time. Closing it lets go of the lock; the
 * system does so as well when the process is killed.
 */
public final class OutputFolder implements AutoCloseable {

  private static final String LOCK_FILE = ".lock";
  private static final String PARTS = ".parts";

  private final Path folder;
  private final FileChannel channel;

  private OutputFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** The folder used when the user names none: {@code PLATE-screen} beside the plate. */
  static Path beside(Path plate) {
    Path absolute = plate.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + "-screen");
  }

  /**
   * Makes the folder where needed and takes its lock.
   *
   * @throws ScreenException when it would lie inside the plate, cannot be made or written, or
   *     another run holds it
   */
  public static OutputFolder open(Path folder, Path plate) {
    Path out = folder.toAbsolutePath().normalize();
    new PlateIsReadOnly(plate).requireOutside(out, "output folder");
    return open(out);
  }

  /**
   * Makes the folder where needed and takes its lock.
   *
   * @throws ScreenException when it cannot be made or written, or another run holds it
   */
  public static OutputFolder open(Path folder) {
    Path out = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(out);
      FileChannel channel =
          FileChannel.open(
              out.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        return held(out, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.CANNOT_CREATE,
          "The output folder %s cannot be made or written to (%s); choose another by --out"
              .formatted(out, e),
          e);
    }
  }

  private static OutputFolder held(Path out, FileChannel channel) throws IOException {
    if (!lock(channel)) {
      throw new ScreenException(
          Kind.TRY_AGAIN,
          "Another run is writing to %s; wait for it to end, or choose another folder by --out"
              .formatted(out));
    }
    removeTornFiles(out);
    StagedFolder.recover(out);
    return new OutputFolder(out, channel);
  }

  /** What a run that was killed had not finished writing; nobody else writes here now. */
  private static void removeTornFiles(Path out) {
    for (Path place : List.of(out, out.resolve(PARTS), out.resolve("outlines"))) {
      StaleFiles.remove(place, AtomicFile.TEMPORARY, Set.of());
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        return false;
      }
      String holder = "pid " + ProcessHandle.current().pid() + "\n";
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
      return true;
    } catch (OverlappingFileLockException e) {
      return false; // held by another thread of this very process, such as a second run in Fiji
    }
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  /** Where finished wells are kept. */
  public PartStore parts() {
    return new PartStore(folder.resolve(PARTS));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "The lock of %s cannot be let go of".formatted(folder), e);
    }
  }
}
