package org.wormscreen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.Opener;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.SharedData;
import org.wormscreen.plate.PixelSize;

/** Images of real microscopes against values computed with other software. */
@Tag("realdata")
class RealImagesTest {

  private static List<Path> images(String folder, String pattern) throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.folder(folder))) {
      return all.filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).matches(pattern))
          .sorted()
          .toList();
    }
  }

  private static float[] pixels(Path file) throws IOException {
    try (OpenImage image = ImageSources.installed().open(file)) {
      return image.read(PlaneIndex.FIRST).toArray();
    }
  }

  private static ImageMetadata metadata(Path file) throws IOException {
    try (OpenImage image = ImageSources.installed().open(file)) {
      return image.metadata();
    }
  }

  /**
   * Python: {@code a = tifffile.imread(f).astype('int64'); a.min(), a.max(), a.sum()}; the palette
   * of SNAP-... is gray; {@code skimage.io.imread} for the PNG.
   */
  @ParameterizedTest
  @CsvSource({
    "bbbc010,.*_a02_w1_.*tif,696,520,81,4095,37576925",
    "bbbc010,.*_a02_w2_.*tif,696,520,87,3015,317610445",
    "bbbc010,.*_a24_w2_.*tif,696,520,90,2979,298853875",
    "reporter,.*_c16_w2_.*tif,696,520,153,2153,74297772",
    "adults,synth-worm.tif,100,100,0,255,156825",
    "adults,snap-125844-0050.tif,1388,1040,41,137,179802959",
    "vendor_plates,projection-mix_e07_s1_w1e94c24bd.*,512,512,125,24192,117335419",
    "vendor_plates,9987_b02.tif,256,256,574,5585,68933840",
    "whole_plate,wormsize_dx.png,3072,2048,0,255,971496475"
  })
  void valuesAreThoseOfOtherSoftware(
      String folder, String pattern, int width, int height, int min, int max, long sum)
      throws IOException {
    Path file = images(folder, pattern).get(0);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double total = 0;
    for (float value : pixels(file)) {
      least = Math.min(least, value);
      most = Math.max(most, value);
      total += value;
    }
    assertEquals(List.of((double) min, (double) max, (double) sum), List.of(least, most, total));
    assertEquals(width, metadata(file).width());
    assertEquals(height, metadata(file).height());
  }

  @Test
  void allPixelsOfThePlateAddUp() throws IOException {
    List<Path> files = images("bbbc010", ".*_w[12]_.*tif");
    assertEquals(98, files.size());
    double total = 0;
    for (Path file : files) {
      for (float value : pixels(file)) {
        total += value;
      }
    }
    assertEquals(16_873_349_056.0, total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bbbc010", "adults", "reporter", "vendor_plates"})
  void everyTiffHasThePixelsThatImageJReads(String folder) throws IOException {
    List<Path> files = images(folder, ".*\\.tiff?");
    assertTrue(files.size() >= 3, files.size() + " files");
    for (Path file : files) {
      ImagePlus image = new Opener().openImage(file.toString());
      ImageProcessor processor = image.getProcessor();
      float[] expected = new float[processor.getPixelCount()];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = processor.getf(i);
      }
      assertArrayEquals(expected, pixels(file), file.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bbbc010,.*_a02_w1_.*tif,6.25,MetaMorph tag of",
    "reporter,.*_c16_w1_.*tif,6.25,MetaMorph tag of",
    "vendor_plates,projection-mix_e07_s1_w1e94c24bd.*,1.3668,MetaXpress XML of",
    "vendor_plates,1well-3c-2s-zmix-t_c07_s1_w1d5f8f51a.*,13.5504,MetaXpress XML of"
  })
  void pixelSizesAreThoseTheMicroscopeWrote(String folder, String pattern, double um, String origin)
      throws IOException {
    Path file = images(folder, pattern).get(0);
    PixelSize size = metadata(file).pixelSize().orElseThrow();
    assertEquals(um, size.micrometres(), 1e-9);
    assertEquals(origin + " " + file.getFileName(), size.origin());
  }

  @ParameterizedTest
  @CsvSource({
    "adults,snap-125844-0050.tif",
    "whole_plate,wormsize_dx.png",
    "human_lengths,p1011613.jpg",
    "vendor_plates,projection-mix_e07_s1_w1_thumb4b.*"
  })
  void printResolutionsAndThumbnailsGiveNoPixelSize(String folder, String pattern)
      throws IOException {
    assertTrue(metadata(images(folder, pattern).get(0)).pixelSize().isEmpty());
  }

  @Test
  void channelNamesComeFromTheMicroscope() throws IOException {
    assertEquals(
        List.of("mCherry"), metadata(images("reporter", ".*_c16_w3_.*").get(0)).channelNames());
  }

  /** Python: {@code (299*r + 587*g + 114*b) / 1000} of {@code skimage.io.imread}, mean 153.5016. */
  @Test
  void photographsBecomeLuminance() throws IOException {
    List<Path> files = images("human_lengths", ".*\\.jpg");
    assertTrue(files.size() >= 19);
    double total = 0;
    for (float value : pixels(files.get(0))) {
      total += value;
    }
    assertEquals(153.5016, total / (1600 * 1200), 0.05);
    for (Path file : files) {
      assertEquals(1600 * 1200, pixels(file).length);
    }
  }
}
