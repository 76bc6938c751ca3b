package org.wormscreen.report.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.image.GrayImage;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Sighting;

/** Makes small pictures of fields of view. */
public record FieldPainter(PictureSettings settings) {

  private static final Logger LOG = LoggerFactory.getLogger(FieldPainter.class);

  /** One gray pixel, which the page stretches; the outlines are drawn over it all the same. */
  private static final byte[] PLACEHOLDER =
      Base64.getDecoder()
          .decode(
              "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtq"
                  + "eJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAA"
                  + "AAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVf/Z");

  private static final PictureSettings STRIPS = new PictureSettings(512, 0.7, 0.02, 0.998);
  private static final double TOLERANCE_PX = 0.35;

  /**
   * The picture of one field. Where this Java cannot make one (no JPEG writer, no graphics library)
   * a gray field stands in its place and the log says why: no measurement is lost for a picture.
   *
   * @param image transmitted light, as the camera gave it or with its background divided out
   * @param frame the part of it to be shown; outlines may reach beyond
   * @param animals what was seen in it, in pixels of the image
   */
  public PaintedField paint(GrayImage image, Frame frame, FieldAnimals animals) {
    GrayImage small = Shrunken.of(image, frame, settings.longestSidePx());
    double across = (double) small.width() / frame.width();
    double down = (double) small.height() / frame.height();
    List<List<Point>> outlines = new ArrayList<>();
    for (Sighting sighting : animals.sightings()) {
      List<Point> corners =
          sighting.outline().corners().stream()
              .map(p -> new Point((p.x() - frame.left()) * across, (p.y() - frame.top()) * down))
              .toList();
      outlines.add(ThinnedOutline.of(corners, TOLERANCE_PX));
    }
    return PaintedField.of(small.width(), small.height(), picture(small), outlines);
  }

  private byte[] picture(GrayImage small) {
    try {
      return jpeg(small);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The picture of a field could not be made, a gray one stands in its place: {}", e);
      return PLACEHOLDER.clone();
    }
  }

  /** A straightened larva; places without a value are black. */
  public static PaintedStrip strip(int worm, GrayImage light, double umPerPixel) {
    float[] values = light.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isFinite(values[i]) ? values[i] : 0;
    }
    GrayImage whole = GrayImage.of(light.width(), light.height(), values);
    byte[] jpeg = new FieldPainter(STRIPS).picture(whole);
    return new PaintedStrip(worm, light.width(), light.height(), umPerPixel, jpeg);
  }

  private byte[] jpeg(GrayImage small) {
    DisplayRange range = DisplayRange.of(small, settings.darkQuantile(), settings.brightQuantile());
    BufferedImage gray =
        new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
    float[] values = small.toArray();
    for (int i = 0; i < values.length; i++) {
      pixels[i] = (byte) range.shade(values[i]);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality((float) settings.quality());
      writer.setOutput(out);
      writer.write(null, new IIOImage(gray, null, null), how);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A JPEG in memory could not be written", e);
    } finally {
      writer.dispose();
    }
  }
}
