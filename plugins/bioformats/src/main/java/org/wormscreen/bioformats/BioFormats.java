package org.wormscreen.bioformats;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.wormscreen.image.foreign.ForeignLibrary;
import org.wormscreen.image.foreign.MissingCallException;

/**
 * Every call into Bio-Formats. Looked up once; where one is missing, the message names it, the
 * version and the jar.
 *
 * <p>{@code loci.formats.Memoizer} is not among them: it would read and write serialised objects
 * beside the images.
 */
final class BioFormats {

  private static final String[] COUNTS = {
    "getSeriesCount",
    "getSizeX",
    "getSizeY",
    "getSizeZ",
    "getSizeC",
    "getSizeT",
    "getPixelType",
    "getRGBChannelCount",
    "getEffectiveSizeC"
  };
  private static final String[] ANSWERS = {
    "isLittleEndian", "isInterleaved", "isIndexed", "isFalseColor"
  };

  private final ForeignLibrary library;
  private final String version;
  private final Constructor<?> newReader;
  private final Method newMetadata;
  private final Method setMetadataStore;
  private final Method setId;
  private final Method setSeries;
  private final Method getIndex;
  private final Method openBytes;
  private final Method lookupTable;
  private final Method usedFiles;
  private final Method filesOfSeries;
  private final Method close;
  private final Map<String, Method> ofReader = new HashMap<>();
  private final Map<String, Method> ofMetadata = new HashMap<>();
  private final Method lengthIn;
  private final Object micrometre;

  BioFormats(ForeignLibrary library) throws MissingCallException {
    this.library = library;
    Class<?> reader = library.type("loci.formats.ImageReader");
    Class<?> metadata = library.type("loci.formats.ome.OMEXMLMetadata");
    Class<?> length = library.type("ome.units.quantity.Length");
    version = String.valueOf(library.constant(library.type("loci.formats.FormatTools"), "VERSION"));
    quieten();
    newReader = library.constructor(reader);
    newMetadata =
        library.method(library.type("loci.formats.MetadataTools"), "createOMEXMLMetadata");
    setMetadataStore =
        library.method(reader, "setMetadataStore", library.type("loci.formats.meta.MetadataStore"));
    setId = library.method(reader, "setId", String.class);
    setSeries = library.method(reader, "setSeries", int.class);
    getIndex = library.method(reader, "getIndex", int.class, int.class, int.class);
    openBytes = library.method(reader, "openBytes", int.class);
    lookupTable = library.method(reader, "get8BitLookupTable");
    usedFiles = library.method(reader, "getUsedFiles");
    filesOfSeries = library.method(reader, "getSeriesUsedFiles", boolean.class);
    close = library.method(reader, "close", boolean.class);
    for (String name : COUNTS) {
      ofReader.put(name, library.method(reader, name));
    }
    for (String name : ANSWERS) {
      ofReader.put(name, library.method(reader, name));
    }
    ofMetadata.put("getPlateCount", library.method(metadata, "getPlateCount"));
    for (String name :
        new String[] {
          "getImageID", "getWellCount", "getPixelsPhysicalSizeX", "getPixelsPhysicalSizeY"
        }) {
      ofMetadata.put(name, library.method(metadata, name, int.class));
    }
    for (String name :
        new String[] {"getChannelName", "getWellRow", "getWellColumn", "getWellSampleCount"}) {
      ofMetadata.put(name, library.method(metadata, name, int.class, int.class));
    }
    for (String name :
        new String[] {
          "getWellSampleImageRef", "getWellSamplePositionX", "getWellSamplePositionY"
        }) {
      ofMetadata.put(name, library.method(metadata, name, int.class, int.class, int.class));
    }
    lengthIn = library.method(length, "value", library.type("ome.units.unit.Unit"));
    micrometre = library.constant(library.type("ome.units.UNITS"), "MICROMETER");
  }

  /** Its logging goes to standard output by default, where results belong. */
  private void quieten() {
    try {
      Class<?> tools = library.type("loci.common.DebugTools");
      library.call(library.method(tools, "setRootLevel", String.class), null, "OFF");
    } catch (MissingCallException | IOException e) {
      // Another logger is bound, as inside Fiji: its settings are not ours to change.
      assert e != null;
    }
  }

  String version() {
    return version;
  }

  /** An opened file; a cursor with a state, for one thread. */
  final class Reader implements AutoCloseable {
    private final Object reader;
    private final Object metadata;

    private Reader(Object reader, Object metadata) {
      this.reader = reader;
      this.metadata = metadata;
    }

    int count(String method) throws IOException {
      return (Integer) library.call(ofReader.get(method), reader);
    }

    boolean is(String method) throws IOException {
      return (Boolean) library.call(ofReader.get(method), reader);
    }

    void series(int series) throws IOException {
      library.call(setSeries, reader, series);
    }

    int index(int z, int c, int t) throws IOException {
      return (Integer) library.call(getIndex, reader, z, c, t);
    }

    byte[] bytes(int plane) throws IOException {
      return (byte[]) library.call(openBytes, reader, plane);
    }

    /** The length of all files that belong to the image, in bytes. */
    long bytesOfFiles() throws IOException {
      long bytes = 0;
      for (String file : (String[]) library.call(usedFiles, reader)) {
        Path used = Path.of(file);
        bytes += Files.isRegularFile(used) ? Files.size(used) : 0;
      }
      return bytes;
    }

    /** Whether a file holds something of the current series. */
    boolean isOfSeries(Path file) throws IOException {
      Object files = library.call(filesOfSeries, reader, false);
      Path wanted = file.toAbsolutePath().normalize();
      return files instanceof String[] names
          && Arrays.stream(names)
              .anyMatch(name -> Path.of(name).toAbsolutePath().normalize().equals(wanted));
    }

    /** The colours of an indexed image, three rows of 256; none when there is no table. */
    byte[][] colours() throws IOException {
      return library.call(lookupTable, reader) instanceof byte[][] table ? table : new byte[0][];
    }

    /** A count of the metadata; 0 where they are silent. */
    int told(String method, Object... at) throws IOException {
      Object answer = library.call(ofMetadata.get(method), metadata, at);
      return answer == null ? 0 : Integer.parseInt(answer.toString());
    }

    /** A text of the metadata; {@code ""} where they are silent. */
    String text(String method, Object... at) throws IOException {
      Object answer = library.call(ofMetadata.get(method), metadata, at);
      return answer == null ? "" : answer.toString();
    }

    /** A length of the metadata in um; empty where they are silent or know no unit of length. */
    OptionalDouble um(String method, Object... at) throws IOException {
      Object length = library.call(ofMetadata.get(method), metadata, at);
      Object value = length == null ? null : library.call(lengthIn, length, micrometre);
      return value instanceof Number um
          ? OptionalDouble.of(um.doubleValue())
          : OptionalDouble.empty();
    }

    @Override
    public void close() throws IOException {
      library.call(close, reader, false);
    }
  }

  /** Opens a file: its headers are read, no pixels. */
  Reader open(Path file) throws IOException {
    Object metadata = library.call(newMetadata, null);
    Reader reader = new Reader(library.create(newReader), metadata);
    try {
      library.call(setMetadataStore, reader.reader, metadata);
      library.call(setId, reader.reader, file.toString());
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }
}
