package org.wormscreen.image.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.wormscreen.image.tiff.TiffBuilder;

/** Writes the bytes of PNG files, sound or broken. */
public final class PngBuilder {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public PngBuilder(int width, int height, int bits, int colour) {
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk("IHDR", header.put((byte) bits).put((byte) colour).array());
  }

  public PngBuilder chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return this;
  }

  /** Rows, each with its filter byte, as one chunk. */
  public PngBuilder pixels(byte[] rows) {
    return chunk("IDAT", TiffBuilder.deflate(rows));
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  public byte[] end() {
    return chunk("IEND", new byte[0]).bytes();
  }
}
