package org.wormscreen.image.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.wormscreen.image.ImageSource;
import org.wormscreen.image.ImageSourceContract;

class JpegSourceTest extends ImageSourceContract {

  @Override
  protected ImageSource source() {
    return new JpegSource();
  }

  @Override
  protected String fileName(String well) {
    return "P101_" + well + ".JPG";
  }

  @Override
  protected boolean keepsPixelSize() {
    return false;
  }

  @Override
  protected float tolerance() {
    return 6;
  }

  @Override
  protected byte[] file(int width, int height, int[] values) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, width, height, 0, values);
    return jpeg(image, 1f);
  }

  static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
