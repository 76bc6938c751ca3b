package org.wormscreen.image.tiff;

import static org.wormscreen.image.tiff.TiffDirectory.ROWS_PER_STRIP;
import static org.wormscreen.image.tiff.TiffDirectory.STRIP_COUNTS;
import static org.wormscreen.image.tiff.TiffDirectory.STRIP_OFFSETS;
import static org.wormscreen.image.tiff.TiffDirectory.TILE_COUNTS;
import static org.wormscreen.image.tiff.TiffDirectory.TILE_HEIGHT;
import static org.wormscreen.image.tiff.TiffDirectory.TILE_OFFSETS;
import static org.wormscreen.image.tiff.TiffDirectory.TILE_WIDTH;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageLimits;

/**
 * Where the strips or tiles of a page lie; all inside the file, none over another, each large
 * enough for its pixels.
 *
 * @param width columns of a strip or tile, at least 1
 * @param height rows of a full strip or tile
 * @param across strips or tiles side by side
 * @param down strips or tiles below each other
 * @param offsets first byte of each, row by row, all of one sample before the next sample's
 * @param counts bytes of each, as packed
 */
record Strips(int width, int height, int across, int down, long[] offsets, long[] counts) {

  private static final long USUAL_TILE = 1 << 22;

  static Strips of(TiffPage page, ImageLimits limits) throws IOException {
    TiffDirectory tags = page.directory();
    TiffBytes bytes = tags.bytes();
    boolean tiled = page.tiled();
    long width = tiled ? tags.first(TILE_WIDTH, 0) : page.width();
    long height =
        tiled
            ? tags.first(TILE_HEIGHT, 0)
            : Math.min(tags.first(ROWS_PER_STRIP, page.height()), page.height());
    // A tile may be larger than the picture in it.
    new ImageLimits(Math.max(limits.maxPixels(), USUAL_TILE))
        .check(bytes.name() + " (a strip or tile)", width, height);
    long perPixel = (long) page.interleaved() * page.sampleBytes();
    if (width * height * perPixel >= Integer.MAX_VALUE - 64) {
      throw bytes.fault(
          ImageFault.TOO_LARGE,
          "strips or tiles of %d x %d pixels of %d bytes",
          width,
          height,
          perPixel);
    }
    int across = (int) ((page.width() + width - 1) / width);
    int down = (int) ((page.height() + height - 1) / height);
    long expected = (long) across * down * (page.separate() ? page.samples() : 1);

    long[] offsets = tags.all(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
    long[] counts = tags.all(tiled ? TILE_COUNTS : STRIP_COUNTS);
    Strips strips = new Strips((int) width, (int) height, across, down, offsets, counts);
    boolean untold = counts.length == 0 && page.compression() == Compression.NONE;
    if (untold && expected == offsets.length) {
      counts =
          IntStream.range(0, offsets.length)
              .mapToLong(i -> strips.rows(page, i) * width * perPixel)
              .toArray();
    }
    if (expected > offsets.length || expected > counts.length) {
      throw bytes.fault(
          ImageFault.FORMAT,
          "%d strips or tiles expected for %d x %d pixels, found %d offsets and %d sizes",
          expected,
          page.width(),
          page.height(),
          offsets.length,
          counts.length);
    }
    return new Strips(
            strips.width,
            strips.height,
            across,
            down,
            Arrays.copyOf(offsets, (int) expected),
            Arrays.copyOf(counts, (int) expected))
        .checked(page, bytes, perPixel);
  }

  /** Rows of the picture in this strip; of a tile all rows, as the edge is filled up. */
  int rows(TiffPage page, int index) {
    int row = index / across % down;
    return page.tiled() ? height : Math.min(height, page.height() - row * height);
  }

  /** The same strips of a picture that lies so many bytes further on. */
  Strips movedBy(long distance) {
    return new Strips(
        width,
        height,
        across,
        down,
        Arrays.stream(offsets).map(o -> o + distance).toArray(),
        counts);
  }

  private Strips checked(TiffPage page, TiffBytes bytes, long perPixel) throws IOException {
    for (int i = 0; i < offsets.length; i++) {
      if (!bytes.holds(offsets[i], counts[i])) {
        throw bytes.fault(
            ImageFault.TRUNCATED,
            "strip or tile %d of %d should end at byte %s, but the file has %d bytes",
            i + 1,
            offsets.length,
            Long.toUnsignedString(offsets[i] + counts[i]),
            bytes.size());
      }
      long pixels = rows(page, i) * width * perPixel;
      if (counts[i] < 1 || !page.compression().canHold(counts[i], pixels)) {
        throw bytes.fault(
            ImageFault.FORMAT,
            "strip or tile %d has %d bytes, too few for its %d bytes of pixels",
            i + 1,
            counts[i],
            pixels);
      }
    }
    int[] byPlace =
        IntStream.range(0, offsets.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> offsets[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 1; i < byPlace.length; i++) {
      int before = byPlace[i - 1];
      if (offsets[before] + counts[before] > offsets[byPlace[i]]) {
        throw bytes.fault(
            ImageFault.FORMAT, "strips %d and %d overlap", before + 1, byPlace[i] + 1);
      }
    }
    return this;
  }
}
