package org.wormscreen.image.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;

/** LZW as the JDK packs it, in every length up to where the codes are widest. */
class LzwTest {

  @TempDir Path folder;

  @Test
  void everyLengthUnpacksToWhatWasPacked() throws IOException {
    Random random = new Random(4);
    for (int width : widths()) {
      BufferedImage image = new BufferedImage(width, 1, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < 1; y++) {
        for (int x = 0; x < width; x++) {
          image.getRaster().setSample(x, y, 0, random.nextInt(256));
        }
      }
      Path file = Files.write(folder.resolve("w" + width + ".tif"), packed(image));
      try (OpenImage open = new TiffSource().open(file, ImageLimits.defaults())) {
        GrayImage read = open.read(PlaneIndex.FIRST);
        for (int y = 0; y < 1; y++) {
          for (int x = 0; x < width; x++) {
            assertEquals(
                image.getRaster().getSample(x, y, 0), read.at(x, y), "width %d".formatted(width));
          }
        }
      }
    }
  }

  /** Short strips, and those at whose end the codes grow by a bit or the table is full. */
  private static int[] widths() {
    return Stream.of(
            IntStream.range(1, 300),
            IntStream.range(750, 800),
            IntStream.range(1770, 1830),
            IntStream.range(3820, 3900))
        .flatMapToInt(s -> s)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stripsOfEveryLengthEndWhereTheyShould(boolean narrowEnd) throws DataFormatException {
    Random random = new Random(8);
    for (int length = 1; length < 1600; length++) {
      byte[] block = new byte[length];
      random.nextBytes(block);
      byte[] packed = TiffBuilder.lzw(block, narrowEnd);
      byte[] into = new byte[2 * length + 1];
      assertEquals(length, Lzw.unpack(packed, packed.length, into, length), "bytes unpacked");
      assertArrayEquals(block, Arrays.copyOf(into, length));
    }
  }

  private static byte[] packed(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("LZW");
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
