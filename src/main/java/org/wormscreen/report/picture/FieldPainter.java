package org.wormscreen.report.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.Viability;
import org.wormscreen.plate.WellId;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Point;

/** Makes small pictures of fields of view. */
public record FieldPainter(PictureSettings settings) {

  private static final double TOLERANCE_PX = 0.35;

  /**
   * The picture of one field.
   *
   * @param image transmitted light, as the camera gave it or with its background divided out
   * @param frame the part of it to be shown; outlines may reach beyond
   * @param animals what was seen in it, in pixels of the image
   * @param scores what was measured, in any order; {@link AnimalScore#number()} says of which
   */
  public FieldPicture paint(
      WellId well,
      int field,
      GrayImage image,
      Frame frame,
      FieldAnimals animals,
      List<AnimalScore> scores) {
    GrayImage small = Shrunken.of(image, frame, settings.longestSidePx());
    double across = (double) small.width() / frame.width();
    double down = (double) small.height() / frame.height();
    List<Mark> marks = new ArrayList<>();
    for (AnimalScore score : scores) {
      List<Point> corners =
          animals.sightings().get(score.number() - 1).outline().corners().stream()
              .map(p -> new Point((p.x() - frame.left()) * across, (p.y() - frame.top()) * down))
              .toList();
      marks.add(
          new Mark(
              kind(score),
              score.number(),
              MarkCaption.of(score),
              ThinnedOutline.of(corners, TOLERANCE_PX)));
    }
    marks.sort(Comparator.comparingInt(Mark::worm));
    return FieldPicture.of(well, field, small.width(), small.height(), jpeg(small), marks);
  }

  private static Mark.Kind kind(AnimalScore score) {
    if (!score.scored()) {
      return Mark.Kind.REJECTED;
    }
    if (score.viability().filter(Viability::disputed).isPresent()) {
      return Mark.Kind.DISPUTED;
    }
    Optional<Boolean> alive = score.viability().flatMap(Viability::alive);
    return alive.map(a -> a ? Mark.Kind.ALIVE : Mark.Kind.DEAD).orElse(Mark.Kind.SCORED);
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
