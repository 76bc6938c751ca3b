package org.wormscreen.bioformats;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Files of the formats that Bio-Formats itself writes, made by the real library. */
final class BioFormatsWriter {

  private BioFormatsWriter() {}

  /** Writes planes of 8 or 16 bits, little-endian, one time point after another. */
  static Path write(Path file, int width, int height, int bits, List<byte[]> planes)
      throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] jar = {RealJar.place().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> store = loader.loadClass("loci.formats.meta.IMetadata");
      Class<?> retrieve = loader.loadClass("loci.formats.meta.MetadataRetrieve");
      Class<?> tools = loader.loadClass("loci.formats.MetadataTools");
      loader
          .loadClass("loci.common.DebugTools")
          .getMethod("setRootLevel", String.class)
          .invoke(null, "OFF");
      Object metadata = tools.getMethod("createOMEXMLMetadata").invoke(null);
      tools
          .getMethod(
              "populateMetadata",
              loader.loadClass("loci.formats.meta.MetadataStore"),
              int.class,
              String.class,
              boolean.class,
              String.class,
              String.class,
              int.class,
              int.class,
              int.class,
              int.class,
              int.class,
              int.class)
          .invoke(
              null,
              store.cast(metadata),
              0,
              "made",
              true,
              "XYZCT",
              bits == 8 ? "uint8" : "uint16",
              width,
              height,
              1,
              1,
              planes.size(),
              1);
      Class<?> type = loader.loadClass("loci.formats.ImageWriter");
      Object writer = type.getConstructor().newInstance();
      type.getMethod("setMetadataRetrieve", retrieve).invoke(writer, metadata);
      type.getMethod("setId", String.class).invoke(writer, file.toString());
      for (int i = 0; i < planes.size(); i++) {
        type.getMethod("saveBytes", int.class, byte[].class).invoke(writer, i, planes.get(i));
      }
      type.getMethod("close").invoke(writer);
      return file;
    } catch (InvocationTargetException e) {
      throw new IOException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
