package org.wormscreen.bioformats;

import org.junit.jupiter.api.BeforeAll;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSourceContract;
import org.wormscreen.image.tiff.TiffBuilder;

/** Bio-Formats as a source keeps the contract of all sources; here it reads TIFF. */
class BioFormatsContractTest extends ImageSourceContract {

  @BeforeAll
  static void theJarIsThere() {
    RealJar.source();
  }

  @Override
  protected ImageSource source() {
    return RealJar.source();
  }

  @Override
  protected String fileName(String well) {
    return well + "_w1.tif";
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
