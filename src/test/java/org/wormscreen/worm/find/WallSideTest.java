package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Window;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.evidence.Grid;

/** The edge of the floor runs along row 20; the network sees a body on it, 120 pixels long. */
class WallSideTest {

  private static final int WIDTH = 240;
  private static final int HEIGHT = 80;
  private static final int EDGE = 20;

  /** How many lines are drawn as animals where the network sees a body at this depth. */
  private static int drawn(int depth, DoubleUnaryOperator light, boolean walled) {
    float[] upright = new float[WIDTH * HEIGHT];
    float[] core = new float[upright.length];
    float[] body = new float[upright.length];
    float[] fromRim = new float[upright.length];
    Random grain = new Random(1);
    for (int i = 0; i < upright.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      boolean on = x > 60 && x < 180;
      double aside = Math.abs(y - EDGE - depth);
      core[i] = on && aside <= 2 ? 1 : 0;
      body[i] = on && aside <= 5 ? 1 : 0;
      upright[i] = (float) (1000 * light.applyAsDouble(x) + 10 * grain.nextGaussian());
      fromRim[i] = Math.max(0, y - EDGE);
    }
    BinaryMask well = BinaryMask.where(WIDTH, HEIGHT, i -> !walled || i / WIDTH > EDGE);
    BinaryMask nothing = BinaryMask.where(WIDTH, HEIGHT, i -> false);
    float[] flat = new float[upright.length];
    Arrays.fill(flat, 1);
    Foreground foreground =
        new Foreground(
            image(upright), image(flat), well, image(fromRim), nothing, ImageCondition.GOOD);
    Grid grid = new Grid(WIDTH, HEIGHT, 1, 1, new Window(0, 0, WIDTH, HEIGHT));
    Evidence network = new Evidence(image(core), image(body), image(new float[core.length]), grid);
    AtomicInteger lines = new AtomicInteger();
    Drawing drawing =
        (f, e, answer) -> {
          lines.addAndGet(answer.found().size());
          return new Look(List.of(), false, new BitSet());
        };
    List<?> seen =
        new WallSide(foreground, network, 24).joined(List.of(), new BitSet(), 125, drawing);
    assertEquals(List.of(), seen);
    return lines.get();
  }

  private static GrayImage image(float[] values) {
    return GrayImage.of(WIDTH, HEIGHT, values);
  }

  private static double spotted(double x) {
    return 0.5 + 0.06 * Math.sin(0.8 * x);
  }

  @Test
  void anAnimalOnTheEdgeOfTheFloorIsDrawn() {
    assertEquals(1, drawn(0, WallSideTest::spotted, true));
  }

  @Test
  void theWallItselfIsNotForItIsEven() {
    assertEquals(0, drawn(0, x -> 0.5, true));
  }

  @Test
  void aWallInLightThatChangesSlowlyIsStillEven() {
    assertEquals(0, drawn(0, x -> 0.5 + 0.2 * Math.sin(0.02 * x), true));
  }

  @Test
  void farFromTheWallTheNetworkIsNotHeardAlone() {
    assertEquals(0, drawn(40, WallSideTest::spotted, true));
  }

  @Test
  void withoutAWallInThePictureItIsNotHeardAlone() {
    assertEquals(0, drawn(0, WallSideTest::spotted, false));
  }
}
