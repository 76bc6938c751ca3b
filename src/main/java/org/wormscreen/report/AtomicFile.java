package org.wormscreen.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * Writes a file whole or not at all: to a temporary neighbour, forced to the disk, then moved over
 * the old file in one step. Whoever looks, at any moment and after any crash, finds the old file or
 * the new one.
 *
 * <p>The temporary file lies in the same folder, because a move between disks is no single step.
 * Its name starts with a dot and ends in {@code .tmp}; one left behind by a killed process may be
 * deleted.
 */
public final class AtomicFile {

  /** Names of files that are being written, or were when their process was killed. */
  public static final Pattern TEMPORARY =
      Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {

    /** Writes everything to the stream, which is buffered and stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file; folders that are missing are made. Within the set of a {@link StagedFolder},
   * where nobody reads before all is there, it is written plainly.
   *
   * @throws ScreenException of kind {@code INPUT_OUTPUT} when the disk refuses; what stood there
   *     before is untouched then, as it is when {@code content} throws
   */
  public static void write(Path file, Content content) {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      if (StagedFolder.holds(target)) {
        fill(target, content, false);
        return;
      }
      Path temporary =
          target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        fill(temporary, content, true);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      force(folder);
    } catch (UncheckedIOException e) {
      throw cannotWrite(target, e.getCause());
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /** Writes a file of this text in UTF-8. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void fill(Path file, Content content, boolean lasting) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      if (lasting) {
        channel.force(true);
      }
    }
  }

  /** Makes the move itself lasting; Windows neither needs nor allows it. */
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static ScreenException cannotWrite(Path file, IOException cause) {
    String why =
        cause instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new ScreenException(
        Kind.INPUT_OUTPUT,
        "Cannot write %s (%s). Check the free space and the permissions there; a file that stood there before is unchanged."
            .formatted(file, why),
        cause);
  }
}
