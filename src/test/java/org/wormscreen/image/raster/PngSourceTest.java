package org.wormscreen.image.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSourceContract;

class PngSourceTest extends ImageSourceContract {

  @Override
  protected ImageSource source() {
    return new PngSource();
  }

  @Override
  protected String fileName(String well) {
    return well + "_f01_c1.png";
  }

  @Override
  protected byte[] file(int width, int height, int[] values) throws IOException {
    PngBuilder png = new PngBuilder(width, height, 8, 0);
    // 400,000 pixels per metre: 2.5 um.
    png.chunk("pHYs", ByteBuffer.allocate(9).putInt(400_000).putInt(400_000).put((byte) 1).array());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int y = 0; y < height; y++) {
      rows.write(0);
      for (int x = 0; x < width; x++) {
        rows.write(values[y * width + x]);
      }
    }
    return png.pixels(rows.toByteArray()).end();
  }
}
