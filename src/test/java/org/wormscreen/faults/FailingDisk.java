package org.wormscreen.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystem;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.FilterPath;

/**
 * The machine's own files behind a disk that refuses one change: opening a file to write, writing,
 * forcing, making a folder, linking, copying, moving and deleting are counted, and the n-th fails;
 * with {@code full}, so does each later one that needs room (all but moves and deletions).
 */
final class FailingDisk extends FilterFileSystemProvider {

  private final long failing;
  private final boolean full;
  private long changes;

  /**
   * A disk of which one change fails.
   *
   * @param failing the first change that fails, from 1; never where it is beyond all changes
   * @param full whether everything that needs room fails from then on
   */
  FailingDisk(long failing, boolean full) {
    super("failing://", FileSystems.getDefault());
    this.failing = failing;
    this.full = full;
  }

  /** How many changes were asked for. */
  synchronized long changes() {
    return changes;
  }

  boolean failed() {
    return changes() >= failing;
  }

  private synchronized void change(boolean needsRoom) throws IOException {
    changes++;
    boolean refused = full ? changes >= failing && needsRoom : changes == failing;
    if (refused) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean writes = options.contains(StandardOpenOption.WRITE);
    if (writes) {
      change(true);
    }
    return new Channel(super.newFileChannel(path, options, attributes), writes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      return newFileChannel(path, options, attributes);
    }
    return super.newByteChannel(path, options, attributes);
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    change(true);
    return super.newOutputStream(path, options);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    change(true);
    super.createDirectory(folder, attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    change(true);
    super.createLink(link, existing);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    change(true);
    super.copy(source, target, options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    change(false);
    super.move(source, target, options);
  }

  @Override
  public void delete(Path path) throws IOException {
    change(false);
    super.delete(path);
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    change(false);
    return super.deleteIfExists(path);
  }

  @Override
  public FilterPath wrapPath(Path path) {
    return new Place(path, fileSystem);
  }

  /** A path that may be compared with one of another disk, where images lie. */
  private static final class Place extends FilterPath {

    Place(Path path, FilterFileSystem disk) {
      super(path, disk);
    }

    @Override
    protected Path toDelegate(Path path) {
      return path instanceof FilterPath ? super.toDelegate(path) : path;
    }
  }

  private final class Channel extends FilterFileChannel {

    private final boolean writes;

    Channel(FileChannel delegate, boolean writes) {
      super(delegate);
      this.writes = writes;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      change(true);
      return super.write(bytes);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      change(writes);
      super.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return delegate.tryLock(position, size, shared);
    }
  }
}
