package org.wormscreen.image.tiff;

import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSourceContract;

class TiffSourceTest extends ImageSourceContract {

  @Override
  protected ImageSource source() {
    return new TiffSource();
  }

  @Override
  protected String fileName(String well) {
    return well + "_w1.TIF";
  }

  @Override
  protected byte[] file(int width, int height, int[] values) {
    // 4000 pixels per cm: 2.5 um.
    return new TiffBuilder(width, height, 8)
        .rowsPerStrip(5)
        .resolution(4000, 1, 3)
        .page(values)
        .build();
  }
}
