package org.wormscreen.image.zarr;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the packed bytes of a chunk lie: in a file of its own, or in the shard with its index. */
record ChunkStore(Path folder, ArrayHeader header, Map<Path, ByteBuffer> indices) {

  private static final int ENTRY = 16;
  private static final long ABSENT = -1;

  ChunkStore(Path folder, ArrayHeader header) {
    this(folder, header, new HashMap<>());
  }

  /** The bytes of a chunk as they were packed; empty when the chunk is absent. */
  Optional<byte[]> packed(List<Integer> chunk) throws IOException {
    List<Integer> each = perShard();
    Path file =
        file(IntStream.range(0, chunk.size()).mapToObj(i -> chunk.get(i) / each.get(i)).toList());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (!header.sharded()) {
      return Optional.of(Files.readAllBytes(file));
    }
    ByteBuffer index = index(file);
    int entry = 0;
    for (int i = 0; i < chunk.size(); i++) {
      entry = entry * each.get(i) + chunk.get(i) % each.get(i);
    }
    long offset = index.getLong(entry * ENTRY);
    long bytes = index.getLong(entry * ENTRY + 8);
    return offset == ABSENT && bytes == ABSENT
        ? Optional.empty()
        : Optional.of(stretch(file, offset, bytes));
  }

  /** Chunks of a shard along each axis. */
  private List<Integer> perShard() {
    return IntStream.range(0, header.shape().size())
        .mapToObj(i -> header.shard().get(i) / header.chunk().get(i))
        .toList();
  }

  private Path file(List<Integer> place) {
    return folder.resolve(
        header.prefix()
            + place.stream().map(String::valueOf).collect(Collectors.joining(header.separator())));
  }

  private ByteBuffer index(Path file) throws IOException {
    ByteBuffer known = indices.get(file);
    if (known != null) {
      return known;
    }
    int chunks = perShard().stream().reduce(1, Math::multiplyExact);
    int checksum = header.indexCodecs().contains(Codec.CRC32C) ? 4 : 0;
    int bytes = Math.addExact(Math.multiplyExact(chunks, ENTRY), checksum);
    long start = header.indexFirst() ? 0 : Files.size(file) - bytes;
    byte[] index = stretch(file, start, bytes);
    for (Codec codec : header.indexCodecs()) {
      index = codec.unpack(index, chunks * ENTRY);
    }
    ByteBuffer read = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
    indices.put(file, read);
    return read;
  }

  private static byte[] stretch(Path file, long offset, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (offset < 0 || bytes < 0 || offset > channel.size() - bytes) {
        throw new EOFException(
            "shard %s has %s bytes, and %s are wanted at %s"
                .formatted(file.getFileName(), channel.size(), bytes, offset));
      }
      ByteBuffer read = ByteBuffer.allocate(Math.toIntExact(bytes));
      while (read.hasRemaining() && channel.read(read, offset + read.position()) >= 0) {
        // until the stretch is read
      }
      if (read.hasRemaining()) {
        throw new EOFException("shard %s ends early".formatted(file.getFileName()));
      }
      return read.array();
    }
  }
}
