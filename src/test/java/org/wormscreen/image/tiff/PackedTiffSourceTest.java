package org.wormscreen.image.tiff;

import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSourceContract;

/** The contract once more with tiles of LZW in a big-endian BigTIFF. */
class PackedTiffSourceTest extends ImageSourceContract {

  @Override
  protected ImageSource source() {
    return new TiffSource();
  }

  @Override
  protected String fileName(String well) {
    return "plate_" + well + ".tiff";
  }

  @Override
  protected byte[] file(int width, int height, int[] values) {
    return new TiffBuilder(width, height, 8)
        .bigEndian()
        .bigTiff()
        .tiles(16, 16)
        .compression(5)
        .predictor(2)
        .resolution(4000, 1, 3)
        .page(values)
        .build();
  }
}
