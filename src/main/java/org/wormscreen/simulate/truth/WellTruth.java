package org.wormscreen.simulate.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.wormscreen.plate.WellContents;
import org.wormscreen.simulate.picture.FieldFrame;
import org.wormscreen.simulate.picture.PaintedAnimal;
import org.wormscreen.simulate.picture.PaintedField;

/**
 * What is known of one well.
 *
 * @param animals every animal that can be seen, field by field
 */
public record WellTruth(WellContents contents, List<Known> animals) {

  /** An animal of which less is in the picture is not annotated: nobody could measure it. */
  private static final double LEAST_VISIBLE = 0.2;

  private static final int LEAST_PIXELS = 12;

  public WellTruth {
    animals = List.copyOf(animals);
  }

  /**
   * One animal in one field.
   *
   * @param field from 1
   * @param number the mask's number in its field, from 1; 0 when too little of it is seen
   * @param mask the mask's file; {@code ""} without one
   * @param clustered whether its pixels touch another animal's
   */
  public record Known(
      int field,
      int number,
      String mask,
      FieldFrame frame,
      PaintedAnimal painted,
      boolean clustered) {

    /** Whether it is annotated. */
    public boolean annotated() {
      return number > 0;
    }
  }

  /** What is known after these fields of the well were painted, in their order. */
  public static WellTruth of(WellContents contents, List<PaintedField> fields) {
    List<Known> all = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      PaintedField field = fields.get(i);
      int number = 0;
      for (PaintedAnimal animal : field.animals()) {
        boolean annotated =
            animal.visible() >= LEAST_VISIBLE && animal.mask().cardinality() >= LEAST_PIXELS;
        String site = fields.size() == 1 ? "" : "_f" + (i + 1);
        String mask =
            annotated
                ? String.format(Locale.ROOT, "%s%s_%02d_worm.png", contents.well(), site, ++number)
                : "";
        all.add(
            new Known(
                i + 1,
                annotated ? number : 0,
                mask,
                field.frame(),
                animal,
                clustered(animal, field)));
      }
    }
    return new WellTruth(contents, all);
  }

  private static boolean clustered(PaintedAnimal animal, PaintedField field) {
    BitSet near = grown(animal.mask(), field.frame());
    return field.animals().stream().anyMatch(a -> a != animal && near.intersects(a.mask()));
  }

  private static BitSet grown(BitSet mask, FieldFrame frame) {
    BitSet grown = new BitSet();
    for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
      int x = i % frame.width();
      int y = i / frame.width();
      for (int ny = Math.max(0, y - 1); ny <= Math.min(frame.height() - 1, y + 1); ny++) {
        int from = ny * frame.width() + Math.max(0, x - 1);
        grown.set(from, ny * frame.width() + Math.min(frame.width() - 1, x + 1) + 1);
      }
    }
    return grown;
  }

  /** The animals that are annotated. */
  public List<Known> annotated() {
    return animals.stream().filter(Known::annotated).toList();
  }
}
