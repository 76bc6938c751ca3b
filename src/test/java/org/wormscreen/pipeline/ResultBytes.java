package org.wormscreen.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wormscreen.pipeline.part.Sha256;

/** Every result file of a folder by name, as the hash of its bytes; parts and the lock are none. */
public final class ResultBytes {

  private ResultBytes() {}

  public static SortedMap<String, String> of(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith(".")) {
          hashes.put(name, Sha256.of(file));
        }
      }
    }
    return hashes;
  }
}
