package org.wormscreen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GrayImageTest {

  @Test
  void valuesLieRowByRow() {
    GrayImage image = GrayImage.of(3, 2, new float[] {0, 1, 2, 3, 4, 5});
    assertEquals(5, image.at(2, 1));
    assertEquals(3, image.at(0, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> image.at(3, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> image.at(0, 2));
  }

  @Test
  void anImageIsNotChangedThroughItsArrays() {
    float[] values = {1, 2};
    GrayImage image = GrayImage.of(2, 1, values);
    values[0] = 9;
    image.toArray()[1] = 9;
    assertEquals(GrayImage.of(2, 1, new float[] {1, 2}), image);
    assertNotEquals(GrayImage.of(1, 2, new float[] {1, 2}), image);
  }

  @Test
  void aReaderFillsTheImageInPlace() throws IOException {
    GrayImage image = GrayImage.filledBy(4, 4, values -> Arrays.fill(values, 7));
    assertEquals(7, image.at(3, 3));
  }

  @Test
  void sizesMustAgreeWithValues() {
    assertThrows(IllegalArgumentException.class, () -> GrayImage.of(2, 2, new float[3]));
    assertThrows(IllegalArgumentException.class, () -> GrayImage.of(0, 2, new float[0]));
    assertThrows(ArithmeticException.class, () -> GrayImage.filledBy(65536, 65536, values -> {}));
  }

  @Test
  void oneValueIsEnough() throws IOException {
    GrayImage one = GrayImage.of(2, 1, new float[] {Float.NaN, 0});
    assertSame(one, one.requireValues("A01.tif"));
    GrayImage none = GrayImage.of(1, 1, new float[] {Float.NaN});
    assertEquals(
        ImageFault.NO_VALUES,
        assertThrows(UnreadableImageException.class, () -> none.requireValues("A01.tif")).fault());
  }

  @Test
  void grayColoursKeepTheirValue() {
    for (int i = 0; i < 65536; i += 7) {
      assertEquals(i, Luminance.of(i, i, i));
    }
  }
}
