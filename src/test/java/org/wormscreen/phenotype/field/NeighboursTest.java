package org.wormscreen.phenotype.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.phenotype.PaintedWorm;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

class NeighboursTest {

  private static final PixelSize PIXEL = new PixelSize(2.6, "painted");
  private static final Worm UPPER = PaintedWorm.straight(new Point(20, 20), 80, 6);
  private static final Worm LOWER = PaintedWorm.straight(new Point(20, 50), 80, 6);

  /** Two bodies that lie along x; nothing is dark beyond their ends unless told. */
  private static Straightener.Plane besideLower(boolean darkBeyond) {
    Foreground painted = PaintedWorm.foreground(List.of(UPPER, LOWER));
    int width = painted.flattened().width();
    int height = painted.flattened().height();
    float[] light = new float[width * height];
    for (int i = 0; i < light.length; i++) {
      boolean tail = darkBeyond && i / width >= 18 && i / width <= 22;
      light[i] = tail ? 0.8f : 1;
    }
    BinaryMask well = BinaryMask.of(width, height, floor(width, height));
    Foreground field =
        new Foreground(
            painted.upright(),
            GrayImage.of(width, height, light),
            well,
            painted.objects(),
            painted.condition());
    return Neighbours.of(new FieldAnimals(List.of(UPPER, LOWER), false), field, PIXEL).beside(1);
  }

  private static BitSet floor(int width, int height) {
    BitSet floor = new BitSet(width * height);
    floor.set(0, width * (height - 3));
    return floor;
  }

  @Test
  void anotherBodyIsANeighbourAndTheAnimalItselfIsNot() {
    Straightener.Plane others = besideLower(false);
    assertEquals(1, others.at(60, 20));
    assertEquals(0, others.at(60, 50));
  }

  @Test
  void aNeighbourGoesOnBeyondItsEndOnlyWhereSomethingDarkDoes() {
    assertEquals(1, besideLower(true).at(107, 20));
    assertEquals(0, besideLower(false).at(107, 20));
  }

  @Test
  void beyondTheFloorOfTheWellNothingCanBeSeen() {
    Straightener.Plane others = besideLower(false);
    int last = PaintedWorm.foreground(List.of(UPPER, LOWER)).flattened().height() - 1;
    assertEquals(2, others.at(60, last));
    assertEquals(0, others.at(60, -5));
  }
}
