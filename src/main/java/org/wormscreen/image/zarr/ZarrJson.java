package org.wormscreen.image.zarr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;

/** The JSON of groups and arrays, within bounds. */
public final class ZarrJson {

  private static final long LARGEST = 1 << 24;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ZarrJson() {}

  /**
   * The OME attributes of a group: {@code .zattrs} of version 2, {@code attributes.ome} of version
   * 3; a missing node when there are none.
   */
  public static JsonNode ome(Path group) throws IOException {
    if (Files.isRegularFile(group.resolve(".zattrs"))) {
      return read(group.resolve(".zattrs"));
    }
    Path json = group.resolve(ArrayHeader.V3);
    return Files.isRegularFile(json)
        ? read(json).path("attributes").path("ome")
        : MissingNode.getInstance();
  }

  static JsonNode read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw fault(file, "is larger than 16 MiB", null);
    }
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw fault(file, "is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static UnreadableImageException fault(Path file, String sentence, Exception cause) {
    return new UnreadableImageException(
        ImageFault.METADATA,
        "%s of %s %s".formatted(file.getFileName(), name(file.getParent()), sentence),
        cause);
  }

  /** The last parts of a folder's path, for messages: {@code "B/03/0/1"}. */
  static String name(Path folder) {
    int parts = folder.getNameCount();
    return folder.subpath(Math.max(0, parts - 4), parts).toString().replace('\\', '/');
  }
}
