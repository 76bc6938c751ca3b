package org.wormscreen.scifio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSourceContract;
import org.wormscreen.image.raster.PngBuilder;

/** SCIFIO as a source keeps the contract of all sources; its classes are stand-ins here. */
class ScifioContractTest extends ImageSourceContract {

  private static final ImageSource SOURCE = new ScifioSource();

  @Override
  protected ImageSource source() {
    return SOURCE;
  }

  @Override
  protected String fileName(String well) {
    return well + "_c1.png";
  }

  /** The scale of a PNG arrives without a unit and is not believed. */
  @Override
  protected boolean keepsPixelSize() {
    return false;
  }

  @Override
  protected byte[] file(int width, int height, int[] values) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int y = 0; y < height; y++) {
      rows.write(0);
      for (int x = 0; x < width; x++) {
        rows.write(values[y * width + x]);
      }
    }
    return new PngBuilder(width, height, 8, 0).pixels(rows.toByteArray()).end();
  }
}
