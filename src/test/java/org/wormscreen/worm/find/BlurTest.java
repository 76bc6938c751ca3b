package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.mask.plane.Gaussian;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.evidence.BodyScale;
import org.wormscreen.worm.evidence.Sharpening;

class BlurTest {

  private static final PixelSize PIXEL = new PixelSize(6.25, "drawn");

  /** Three side by side with a gap of two pixels, and one alone. */
  private static Foreground seen(double blur) {
    DrawnField field = new DrawnField(300, 220);
    for (int k = 0; k < 3; k++) {
      field.body(DrawnField.line(60, 60 + 11 * k, 170, 75 + 11 * k), DrawnField.tapered(4.5));
    }
    field.body(DrawnField.line(80, 170, 190, 150), DrawnField.tapered(4.5));
    return new ForegroundFinder(MaskSettings.defaults())
        .find(new Gaussian(blur).blur(field.image()), PIXEL);
  }

  private static double width(Foreground seen) {
    return new BodyScale(WormSettings.defaults())
        .width(seen, new DistanceMap(false).of(seen.well()), PIXEL);
  }

  @Test
  void aSharpPictureIsLeftAsItIsAndABlurredOneIsSharpened() {
    Foreground sharp = seen(0);
    assertSame(sharp, Sharpening.of(sharp, width(sharp)));
    Gaussian blur = new Gaussian(3); // drawn edges are sharper than real ones
    Foreground blurred =
        new Foreground(
            blur.blur(sharp.upright()),
            blur.blur(sharp.flattened()),
            sharp.well(),
            sharp.objects(),
            sharp.condition());
    assertNotSame(blurred, Sharpening.of(blurred, width(sharp)));
  }

  @Test
  void blurHardlyChangesTheScaleAtWhichBodiesAreSought() {
    assertEquals(1, width(seen(1.5)) / width(seen(0)), 0.15);
    assertEquals(BodyScale.zoom(width(seen(0)), PIXEL), BodyScale.zoom(width(seen(1.5)), PIXEL), 0);
  }

  @Test
  void neighboursInABlurredPictureAreAsManyAsInASharpOne() {
    AnimalFinder finder = new AnimalFinder(WormSettings.defaults(), MaskSettings.defaults());
    assertEquals(4, finder.find(seen(0), PIXEL).worms().size());
    assertEquals(4, finder.find(seen(1.5), PIXEL).worms().size());
  }
}
