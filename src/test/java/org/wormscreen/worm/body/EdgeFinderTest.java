package org.wormscreen.worm.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.worm.Point;

class EdgeFinderTest {

  private static final double BODY = 40;
  private static final double LEVEL = 0.92;
  private static final int LENGTH = 60;

  @Test
  void aDarkBodyEndsWhereTheGroundBegins() {
    assertEquals(20, reach(across(20, 0.5)), 1);
  }

  @Test
  void aPaleStretchBetweenGutAndCuticleBelongsToTheBody() {
    assertEquals(20, reach(across(13, 0.4, 17, 0.8, 20, 0.55)), 1);
  }

  @Test
  void aPaleCoreOfAPseudovulvaBelongsToTheBody() {
    assertEquals(27, reach(across(16, 0.4, 24, 0.8, 27, 0.6)), 1);
  }

  @Test
  void aNeighbourBehindAValleyIsAnotherBody() {
    assertEquals(20, reach(across(18, 0.4, 22, 0.85, 60, 0.4)), 2);
  }

  @Test
  void aNeighbourThatIsKnownEndsTheBodyAtTheValley() {
    double[] gray = across(18, 0.4, 22, 0.85, 60, 0.4);
    double valley = finder(gray, (x, y) -> x > 25).reach(new Point(0, 1.5), 1, 0);
    assertEquals(20, valley, 2);
  }

  @Test
  void unbrokenDarknessHidesTheEdge() {
    assertTrue(Double.isNaN(reach(across(60, 0.4))));
  }

  @Test
  void aClearSpotOnTheLineIsPale() {
    assertEquals(EdgeFinder.PALE, reach(across(60, 1)));
  }

  private static double reach(double[] gray) {
    return finder(gray, (x, y) -> false).reach(new Point(0, 1.5), 1, 0);
  }

  private static EdgeFinder finder(double[] gray, EdgeFinder.Barrier others) {
    float[] pixels = new float[3 * LENGTH];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) gray[i % LENGTH];
    }
    return new EdgeFinder(new Sampler(GrayImage.of(LENGTH, 3, pixels)), BODY, LEVEL, others);
  }

  /** Transmission outwards from a midline: up to which pixel which value, ground behind. */
  private static double[] across(double... steps) {
    double[] gray = new double[LENGTH];
    Arrays.fill(gray, 1);
    int from = 0;
    for (int k = 0; k < steps.length; k += 2) {
      Arrays.fill(gray, from, (int) steps[k], steps[k + 1]);
      from = (int) steps[k];
    }
    return gray;
  }
}
