package org.wormscreen.imagej;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.plate.PixelSize;

/**
 * Writes gray TIFF files that ImageJ opens with their calibration.
 *
 * <p>The same image gives the same bytes with {@link Packing#NONE} and {@link Packing#LZW};
 * deflate's depend on the zlib of the machine.
 *
 * @param packing how the pixels are packed
 * @param bits of each value: 8 or 16
 */
public record GrayTiffWriter(Packing packing, int bits) {

  private static final BaselineTIFFTagSet TAGS = BaselineTIFFTagSet.getInstance();
  private static final int NO_UNIT = 1;
  private static final int ROWS_PER_STRIP = 64;

  public GrayTiffWriter {
    if (bits != 8 && bits != 16) {
      throw new IllegalArgumentException("A gray TIFF is written with 8 or 16 bits, not " + bits);
    }
  }

  /** A writer of 16 bits. */
  public GrayTiffWriter(Packing packing) {
    this(packing, 16);
  }

  /** How the pixels of a file are packed. */
  public enum Packing {
    NONE(""),
    LZW("LZW"),
    DEFLATE("Deflate");

    private final String imageIoName;

    Packing(String imageIoName) {
      this.imageIoName = imageIoName;
    }
  }

  /**
   * Writes one image and leaves the stream open. Values are rounded.
   *
   * @param image values from 0 to 255 or 65535, no NaN
   * @param pixelSize noted in the file when present
   * @throws IllegalArgumentException when a value does not fit into the bits
   */
  public void write(GrayImage image, Optional<PixelSize> pixelSize, OutputStream out)
      throws IOException {
    BufferedImage picture = picture(image);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    // The writer goes back to fill in places, so the file is made in memory.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (packing != Packing.NONE) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(packing.imageIoName);
      }
      TIFFDirectory tags =
          TIFFDirectory.createFromMetadata(
              writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), param));
      tags.addTIFFField(number(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP, ROWS_PER_STRIP));
      pixelSize.ifPresent(size -> calibrate(tags, size));
      writer.write(null, new IIOImage(picture, null, tags.getAsMetadata()), param);
    } finally {
      writer.dispose();
    }
    bytes.writeTo(out);
  }

  private BufferedImage picture(GrayImage image) {
    int largest = (1 << bits) - 1;
    BufferedImage picture =
        new BufferedImage(
            image.width(),
            image.height(),
            bits == 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY);
    int[] row = new int[image.width()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        float value = image.at(x, y);
        if (!(value > -0.5f && value < largest + 0.5f)) {
          throw new IllegalArgumentException(
              "%s bits hold 0 to %s, found %s at column %s, row %s"
                  .formatted(bits, largest, value, x, y));
        }
        row[x] = Math.round(value);
      }
      picture.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return picture;
  }

  /** ImageJ takes the resolution as pixels per unit, and the unit from its own text. */
  private static void calibrate(TIFFDirectory tags, PixelSize size) {
    long denominator = 1_000_000;
    long numerator = Math.round(denominator / size.micrometres());
    long[][] pixelsPerUm = {{numerator, denominator}};
    tags.addTIFFField(rational(BaselineTIFFTagSet.TAG_X_RESOLUTION, pixelsPerUm));
    tags.addTIFFField(rational(BaselineTIFFTagSet.TAG_Y_RESOLUTION, pixelsPerUm));
    tags.addTIFFField(number(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT, NO_UNIT));
    String[] text = {"ImageJ=1.54p\nunit=um\n"};
    tags.addTIFFField(
        new TIFFField(
            TAGS.getTag(BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION), TIFFTag.TIFF_ASCII, 1, text));
  }

  private static TIFFField number(int tag, int value) {
    return new TIFFField(TAGS.getTag(tag), TIFFTag.TIFF_SHORT, 1, new char[] {(char) value});
  }

  private static TIFFField rational(int tag, long[][] value) {
    return new TIFFField(TAGS.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, value);
  }
}
