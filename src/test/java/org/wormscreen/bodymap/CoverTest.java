package org.wormscreen.bodymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Window;

class CoverTest {

  private static final float STEP = 1 / 16f;

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  @Test
  void aboutObjectsTheMapsAreThoseOfTheWholeImageAndElsewhereTheyAreNothing() {
    GrayImage image = BodyMapNetTest.painted();
    int w = image.width();
    int h = image.height();
    // one piece of one body only
    BinaryMask objects =
        BinaryMask.where(w, h, i -> i % w >= 8 && i % w < 20 && i / w >= 34 && i / w < 42);
    BodyMapNet net = BodyMapNet.load();
    BodyMaps whole = net.predict(image);
    BodyMaps about = net.predict(image, new Window(0, 0, w, h), objects);
    int same = 0;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int near = BodyMapNet.MARGIN;
        boolean wanted = x >= 8 - near && x < 20 + near && y >= 34 - near && y < 42 + near;
        for (int bin = 0; wanted && bin < BodyMaps.BINS; bin++) {
          double off = logit(whole.core(bin, x, y)) - logit(about.core(bin, x, y));
          assertEquals(0, off, STEP + 1e-3, bin + " at " + x + ", " + y);
          same += off == 0 ? 1 : 0;
        }
        boolean far = x > 20 + near + 2 || y < 34 - near - 2 || y > 42 + near + 2;
        assertTrue(!far || about.body(x, y) < 1e-3, x + ", " + y);
      }
    }
    int wanted = (20 + BodyMapNet.MARGIN) * (8 + 2 * BodyMapNet.MARGIN) * BodyMaps.BINS;
    assertTrue(same > 0.999 * wanted, same + " of " + wanted + " alike");
  }

  @Test
  void whatLiesBeyondTheReachChangesNotOneBit() {
    int width = 500;
    int height = 460;
    BinaryMask objects =
        BinaryMask.where(
            width, height, i -> Math.abs(i % width - 243) < 13 && Math.abs(i / width - 221) < 5);
    BinaryMask seen = objects.grown(BodyMapNet.REACH);
    float[] near = new float[width * height];
    float[] all = new float[width * height];
    Random random = new Random(3);
    for (int i = 0; i < all.length; i++) {
      all[i] = objects.at(i % width, i / width) ? 0.5f : random.nextFloat();
      near[i] = seen.at(i % width, i / width) ? all[i] : 1;
    }
    Window window = new Window(0, 0, width, height);
    BodyMapNet net = BodyMapNet.load();
    BodyMaps one = net.predict(GrayImage.of(width, height, all), window, objects);
    BodyMaps other = net.predict(GrayImage.of(width, height, near), window, objects);
    assertTrue(all[0] != near[0], "the pictures are different far away");
    assertEquals(one.body(), other.body());
    assertEquals(one.core(), other.core());
  }

  @Test
  void coverGrowsHalvesAndDoublesByPixels() {
    BinaryMask one = BinaryMask.where(16, 8, i -> i == 3 * 16 + 5);
    Cover cover = Cover.of(one, 16, 8);
    assertEquals("3:5-6 ", text(cover));
    assertEquals("2:4-7 3:4-7 4:4-7 ", text(cover.grown(1)));
    assertEquals("1:2-3 ", text(cover.halved()));
    assertEquals("2:4-6 3:4-6 ", text(cover.halved().doubled()));
    assertEquals("2:4-6 3:4-6 ", text(cover.with(cover.halved().doubled())));
  }

  @Test
  void bandsHoldEachRowOnce() {
    BinaryMask mask = BinaryMask.where(16, 12, i -> i % 16 == i / 16);
    Cover cover = Cover.of(mask, 16, 12);
    List<Cover> bands = cover.bands(8);
    assertEquals(2, bands.size());
    assertEquals("8:8-9 9:9-10 10:10-11 11:11-12 ", text(bands.get(1)));
    assertEquals(text(cover), text(bands.get(0)) + text(bands.get(1)));
  }

  @Test
  void aTallImageInBandsGivesTheMapsOfItsParts() {
    int height = 1100; // more than a band of 512 folded rows
    BinaryMask objects = BinaryMask.where(40, height, i -> i % 40 > 12 && i % 40 < 24);
    float[] values = new float[40 * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = objects.at(i % 40, i / 40) ? 0.5f : 1;
    }
    GrayImage tall = GrayImage.of(40, height, values);
    BodyMaps whole = BodyMapNet.load().predict(tall, new Window(0, 0, 40, height), objects);
    Window part = new Window(0, 768, 40, 332);
    BodyMaps alone = BodyMapNet.load().predict(tall, part, part.cut(objects));
    for (int y = 1000; y < 1060; y++) { // about the seam, far from the part's border
      for (int x = 13; x < 24; x++) {
        assertEquals(logit(alone.body(x, y)), logit(whole.body(x, y)), STEP + 1e-3, x + ", " + y);
      }
    }
  }

  @Test
  void stripsHoldEachWantedPixelOnce() {
    BinaryMask mask = BinaryMask.where(64, 22, i -> i % 64 % 10 < 7 && i / 64 != 9);
    Planes in = new Planes(1, 64, 22);
    Planes out = new Planes(1, 64, 22);
    float[] values = new float[64];
    for (int y = 0; y < 22; y++) {
      for (int x = 0; x < 64; x++) {
        values[x] = 1 + y * 64 + x;
      }
      in.write(0, y, 1, values, 0, 64);
    }
    for (Strip strip : Cover.of(mask, 64, 22).strips(20)) {
      assertTrue(strip.length() <= 22, strip.length() + " pixels");
      float[] line = new float[22];
      for (int row = 0; row < Planes.BLOCK; row++) {
        strip.gatherInside(in, 0, row, line);
        strip.scatter(line, out, 0, row);
      }
    }
    for (int y = 0; y < 22; y++) {
      out.read(0, y, 1, values, 0, 64);
      for (int x = 0; x < 64; x++) {
        assertTrue(!mask.at(x, y) || values[x] == 1 + y * 64 + x, x + ", " + y + ": " + values[x]);
      }
    }
  }

  @Test
  void planesAreZeroWhereNothingWasWrittenAlsoAcrossPieces() {
    Planes planes = new Planes(2, 600, 6);
    float[] values = new float[400];
    Arrays.fill(values, 3);
    planes.write(1, 2, 1 + 100, values, 0, 400);
    float[] row = new float[602];
    planes.read(1, 2, 0, row, 0, 602);
    for (int x = -1; x <= 600; x++) {
      assertEquals(x >= 100 && x < 500 ? 3 : 0, row[x + 1], 0f, "pixel " + x);
    }
    planes.read(0, 2, 0, row, 0, 602);
    assertEquals(0, row[300], 0f);
  }

  private static String text(Cover cover) {
    StringBuilder text = new StringBuilder();
    cover.spans(
        (y, from, to) ->
            text.append(y).append(':').append(from).append('-').append(to).append(' '));
    return text.toString();
  }
}
