package org.wormscreen.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.plate.WellId;
import org.wormscreen.worm.Point;

/**
 * A field made small, before anything is said of its animals; what the well's images alone decide.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param jpeg the bytes of the picture; not copied
 * @param outlines of all sightings, in their order
 * @param strips some larvae laid straight, in the order in which they are shown
 */
public record PaintedField(
    int width, int height, byte[] jpeg, List<Trace> outlines, List<PaintedStrip> strips) {

  /** Without strips; the outlines in pixels of the picture. */
  public static PaintedField of(int width, int height, byte[] jpeg, List<List<Point>> outlines) {
    return new PaintedField(
        width, height, jpeg, outlines.stream().map(Trace::of).toList(), List.of());
  }

  public PaintedField {
    outlines = List.copyOf(outlines);
    strips = List.copyOf(strips);
  }

  /** The same with these strips. */
  public PaintedField with(List<PaintedStrip> others) {
    return new PaintedField(width, height, jpeg, outlines, others);
  }

  /**
   * The picture with what was measured written at each outline.
   *
   * @param scores in any order; {@link AnimalScore#number()} says of which sighting
   */
  public FieldPicture marked(WellId well, int field, List<AnimalScore> scores) {
    List<Mark> marks =
        scores.stream()
            .sorted(Comparator.comparingInt(AnimalScore::number))
            .map(score -> Mark.of(score, outlines.get(score.number() - 1).corners()))
            .toList();
    List<LarvaStrip> larvae = new ArrayList<>();
    for (PaintedStrip strip : strips) {
      scores.stream()
          .filter(s -> s.number() == strip.worm())
          .filter(s -> s.induction().filter(i -> i.index().isPresent()).isPresent())
          .forEach(s -> larvae.add(LarvaStrip.of(strip, s)));
    }
    return FieldPicture.of(well, field, width, height, jpeg, marks).with(larvae);
  }
}
