package org.wormscreen.pipeline;

import java.util.List;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.report.picture.Mark;

/**
 * What one field gave.
 *
 * @param field the field's number, from 1
 * @param condition what can be said of the picture
 * @param crowded whether there was more than could be searched
 * @param scores of every sighting, in order
 * @param outlines the animals' outlines as an ImageJ ROI set (zip)
 * @param picture the field made small, and where its objects lie
 */
record FieldPart(
    int field,
    ImageCondition condition,
    boolean crowded,
    List<AnimalScore> scores,
    byte[] outlines,
    Picture picture) {

  FieldPart {
    scores = List.copyOf(scores);
  }

  /** A {@link FieldPicture} without its place on the plate. */
  record Picture(int width, int height, byte[] jpeg, List<Mark> marks) {

    static Picture of(FieldPicture picture) {
      return new Picture(picture.width(), picture.height(), picture.jpeg(), picture.marks());
    }

    FieldPicture at(WellId well, int field) {
      return FieldPicture.of(well, field, width, height, jpeg, marks);
    }
  }
}
