package org.wormscreen.phenotype.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.PaintedWorm;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Worm;

class ChannelShiftTest {

  private static final int SIDE = 200;
  private static final List<Worm> WORMS =
      List.of(
          PaintedWorm.straight(new Point(40, 40), 90, 6),
          PaintedWorm.of(new Point(100, 80), 90, 6, position -> 1.2));

  /** Bodies on a ground that falls to one side, noisy; the upper one has bright foci below. */
  private static GrayImage channel(double glow, int dx, int dy) {
    BitSet bodies = new BitSet();
    WORMS.forEach(worm -> Ground.fill(worm.outline(), SIDE, SIDE, bodies));
    Random random = new Random(7);
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      int x = i % SIDE - dx;
      int y = i / SIDE - dy;
      boolean inside = x >= 0 && y >= 0 && x < SIDE && bodies.get(y * SIDE + x);
      boolean focus = x > 80 && x < 90 && y > 42 && y < 47;
      values[i] =
          (float)
              (200
                  + 0.2 * x
                  + 5 * random.nextGaussian()
                  + (inside ? glow : 0)
                  + (focus ? 20 * glow : 0));
    }
    return GrayImage.of(SIDE, SIDE, values);
  }

  private static ChannelShift shift(GrayImage channel) {
    PixelSize pixel = new PixelSize(2.6, "painted");
    return ChannelShift.of(new FieldAnimals(List.copyOf(WORMS), false), channel, pixel);
  }

  @Test
  void channelsThatLieOnEachOtherAreNotShifted() {
    ChannelShift found = shift(channel(30, 0, 0));
    assertEquals(0, found.x(), 0.3);
    assertEquals(0, found.y(), 0.3);
  }

  @Test
  void aShiftIsFoundByTheBodiesAndNotByTheirFoci() {
    ChannelShift found = shift(channel(30, 3, -2));
    assertEquals(3, found.x(), 0.3);
    assertEquals(-2, found.y(), 0.3);
  }

  @Test
  void aShiftBeyondReachIsNone() {
    assertEquals(ChannelShift.none(), shift(channel(30, 0, 12)));
  }

  @Test
  void aFlatPictureIsNotShifted() {
    float[] flat = new float[SIDE * SIDE];
    Arrays.fill(flat, 100);
    assertEquals(ChannelShift.none(), shift(GrayImage.of(SIDE, SIDE, flat)));
  }

  @Test
  void bodiesThatDoNotGlowAreNotShifted() {
    assertEquals(ChannelShift.none(), shift(channel(0, 0, 0)));
  }

  @Test
  void withoutAnimalsThereIsNoShift() {
    PixelSize pixel = new PixelSize(2.6, "painted");
    assertEquals(
        ChannelShift.none(),
        ChannelShift.of(new FieldAnimals(List.of(), false), channel(30, 3, 3), pixel));
  }
}
