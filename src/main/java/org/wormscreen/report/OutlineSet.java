package org.wormscreen.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetWriter;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Point;

/**
 * The outlines of the scored animals of one field as an ImageJ ROI set, whole also where animals
 * overlap.
 *
 * <p>Each outline's name is the animal's number in four digits or more, {@code 0003}: the column
 * {@code worm} of {@code worms.csv}, where its measurements are and whether it is alive. Rejected
 * objects are in {@code worms.csv} alone.
 */
public final class OutlineSet {

  private OutlineSet() {}

  /**
   * The bytes of the set; without animals it is an empty one.
   *
   * @param animals what was seen in the field
   * @param scores those of the same field
   */
  public static byte[] bytes(FieldAnimals animals, List<AnimalScore> scores) {
    List<RoiPolygon> outlines =
        scores.stream()
            .filter(AnimalScore::scored)
            .sorted(Comparator.comparingInt(AnimalScore::number))
            .map(score -> outline(animals, score))
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      RoiSetWriter.write(outlines, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written to", e);
    }
    return bytes.toByteArray();
  }

  private static RoiPolygon outline(FieldAnimals animals, AnimalScore score) {
    List<Point> corners = animals.sightings().get(score.number() - 1).outline().corners();
    return new RoiPolygon(
        name(score.number()),
        corners.stream().map(Point::x).toList(),
        corners.stream().map(Point::y).toList());
  }

  private static String name(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
