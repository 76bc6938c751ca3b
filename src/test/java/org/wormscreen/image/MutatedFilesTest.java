package org.wormscreen.image;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wormscreen.image.tiff.TiffBuilder;

/**
 * Sound small files with some bytes changed at random: each is read, or refused as unreadable;
 * nothing else is thrown, nothing hangs, and no memory is taken for an empty claim.
 */
class MutatedFilesTest {

  /** How many of each file; a longer hunt: {@code -Dmutations=100000}. */
  private static final int MUTATIONS = Integer.getInteger("mutations", 60);

  private static final long MOST_MEMORY = 64 << 20;
  private static final long MOST_NANOSECONDS = 3_000_000_000L;

  @TempDir Path folder;

  static Map<String, byte[]> files() throws IOException {
    int[] values = new int[30 * 20];
    Arrays.setAll(values, i -> i * 37 % 251);
    String ome =
        "<?xml version=\"1.0\"?><OME xmlns=\"http://x\"><Image><Pixels DimensionOrder=\"XYZCT\""
            + " SizeC=\"2\" SizeZ=\"1\" SizeT=\"1\" PhysicalSizeX=\"0.65\" PhysicalSizeXUnit=\"um\">"
            + "<Channel Name=\"a\"/><Channel Name=\"b\"/></Pixels></Image></OME>";
    Map<String, byte[]> all = new TreeMap<>();
    all.put("plain.tif", new TiffBuilder(30, 20, 8).rowsPerStrip(6).page(values).build());
    all.put(
        "big.tif",
        new TiffBuilder(30, 20, 16).bigTiff().bigEndian().tiles(16, 16).page(values).build());
    for (int compression : new int[] {5, 8, 32773}) {
      all.put(
          "packed" + compression + ".tif",
          new TiffBuilder(30, 20, 16)
              .compression(compression)
              .predictor(compression == 32773 ? 1 : 2)
              .rowsPerStrip(7)
              .resolution(4000, 1, 3)
              .page(values)
              .build());
    }
    all.put("ome.tif", new TiffBuilder(30, 20, 8).text(270, ome).page(values).page(values).build());
    all.put(
        "imagej.tif",
        new TiffBuilder(30, 20, 8)
            .behindFirst(1)
            .text(270, "ImageJ=1.54p\nimages=2\nslices=2\nunit=um\n")
            .page(values)
            .page(values)
            .build());
    all.put(
        "metamorph.tif",
        new TiffBuilder(30, 20, 8)
            .behindFirst(1)
            .tag(33628, 4, 3, 1, 4, 700, 5, 700, 6, 720, 7, 740)
            .countOf(33628, 5)
            .tag(33629, 5, new long[12])
            .countOf(33629, 2)
            .page(values)
            .page(new int[600])
            .build());
    all.put(
        "palette.tif",
        new TiffBuilder(30, 20, 8).tag(262, 3, 3).tag(320, 3, new long[768]).page(values).build());
    all.put("float.tif", new TiffBuilder(2, 2, 32).floats(1, 2, 3, Float.NaN).build());
    all.put("rgb.tif", new TiffBuilder(10, 20, 8).samples(3, true).page(values).build());
    BufferedImage gray = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
    gray.getRaster().setSamples(0, 0, 30, 20, 0, values);
    for (String format : new String[] {"png", "jpeg"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(gray, format, out);
      all.put("gray." + format, out.toByteArray());
    }
    return all;
  }

  static Iterable<Map.Entry<String, byte[]>> entries() throws IOException {
    return files().entrySet();
  }

  @ParameterizedTest
  @MethodSource("entries")
  @Timeout(600)
  void aMutatedFileIsReadOrRefused(Map.Entry<String, byte[]> sound) throws IOException {
    ImageSources sources = ImageSources.installed().withLimits(new ImageLimits(1 << 22));
    Path file = folder.resolve(sound.getKey());
    Files.write(file, sound.getValue());
    try (OpenImage image = sources.open(file)) {
      assertNotNull(image.read(PlaneIndex.FIRST), "the file is sound before it is changed");
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Random random = new Random(sound.getKey().hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(sound.getValue(), random);
      Files.write(file, bytes);
      long memory = threads.getCurrentThreadAllocatedBytes();
      long time = System.nanoTime();
      try (OpenImage image = sources.open(file)) {
        image.read(PlaneIndex.FIRST);
      } catch (UnreadableImageException e) {
        assertTrue(e.getMessage().length() > 10, "a sentence is said");
      } catch (IOException | RuntimeException | Error e) {
        fail("%s, change %d: %s".formatted(file, i, HexFormat.of().formatHex(bytes)), e);
      }
      memory = threads.getCurrentThreadAllocatedBytes() - memory;
      time = System.nanoTime() - time;
      if (memory > MOST_MEMORY || time > MOST_NANOSECONDS) {
        fail(
            "%s, change %d took %d bytes and %d ns: %s"
                .formatted(file, i, memory, time, HexFormat.of().formatHex(bytes)));
      }
    }
  }

  private static byte[] mutated(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    int changes = 1 + random.nextInt(4);
    for (int c = 0; c < changes; c++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0);
        case 3 -> {
          if (at + 4 <= bytes.length) {
            ByteBuffer.wrap(bytes).putInt(at, random.nextInt() >> random.nextInt(32));
          }
        }
        case 4 -> {
          int to = random.nextInt(bytes.length);
          int n = Math.min(random.nextInt(16), bytes.length - Math.max(at, to));
          System.arraycopy(bytes, at, bytes, to, n);
        }
        default -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(40)));
      }
    }
    return bytes;
  }
}
