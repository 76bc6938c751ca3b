package org.wormscreen.image.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** The bytes of one TIFF file at any offset, with its byte order; never beyond its end. */
final class TiffBytes implements Closeable {

  private static final int WINDOW = 8192;
  private static final int PIECE = 1 << 18;

  private final FileChannel channel;
  private final String name;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
  private long windowStart;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  private TiffBytes(FileChannel channel, String name) throws IOException {
    this.channel = channel;
    this.name = name;
    this.size = channel.size();
    window.limit(0);
  }

  static TiffBytes open(Path file) throws IOException {
    return new TiffBytes(
        FileChannel.open(file, StandardOpenOption.READ), file.getFileName().toString());
  }

  String name() {
    return name;
  }

  long size() {
    return size;
  }

  ByteOrder order() {
    return order;
  }

  void setOrder(ByteOrder newOrder) {
    order = newOrder;
    window.order(newOrder);
  }

  int byteAt(long offset) throws IOException {
    return window.get(inWindow(offset, 1)) & 0xff;
  }

  int u16(long offset) throws IOException {
    return window.getShort(inWindow(offset, 2)) & 0xffff;
  }

  long u32(long offset) throws IOException {
    return window.getInt(inWindow(offset, 4)) & 0xffff_ffffL;
  }

  /** Eight bytes as a signed number; one with the top bit set is far beyond any file. */
  long i64(long offset) throws IOException {
    return window.getLong(inWindow(offset, 8));
  }

  /** Whether this stretch lies inside the file. */
  boolean holds(long offset, long length) {
    return offset >= 0 && length >= 0 && offset <= size && length <= size - offset;
  }

  /** Copies a stretch of the file into the array. */
  void read(long offset, byte[] into, int length) throws IOException {
    requireHeld(offset, length);
    for (int done = 0; done < length; ) {
      int piece = Math.min(PIECE, length - done);
      int n = channel.read(ByteBuffer.wrap(into, done, piece), offset + done);
      if (n < 0) {
        throw truncated(offset, length);
      }
      done += n;
    }
  }

  UnreadableImageException fault(ImageFault fault, String sentence, Object... arguments) {
    return new UnreadableImageException(fault, name + ": " + sentence.formatted(arguments));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private int inWindow(long offset, int length) throws IOException {
    if (offset < windowStart || offset + length > windowStart + window.limit()) {
      requireHeld(offset, length);
      window.clear().limit((int) Math.min(WINDOW, size - offset));
      windowStart = offset;
      while (window.hasRemaining()) {
        if (channel.read(window, offset + window.position()) < 0) {
          window.limit(0);
          throw truncated(offset, length);
        }
      }
    }
    return (int) (offset - windowStart);
  }

  private void requireHeld(long offset, long length) throws UnreadableImageException {
    if (!holds(offset, length)) {
      throw truncated(offset, length);
    }
  }

  private UnreadableImageException truncated(long offset, long length) {
    return fault(
        ImageFault.TRUNCATED,
        "%d bytes expected at offset %s, but the file ends after %d bytes",
        length,
        Long.toUnsignedString(offset),
        size);
  }
}
