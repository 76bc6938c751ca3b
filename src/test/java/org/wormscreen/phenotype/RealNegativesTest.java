package org.wormscreen.phenotype;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.SharedData;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.find.AnimalFinder;

/**
 * Real animals, none of which is multivulva: every call is false. Their pictures are coarser than
 * the assay needs, so they are enlarged and read at a pretended 2.6 um per pixel, at which they
 * have the length of adults.
 */
@Tag("realdata")
class RealNegativesTest {

  private static final Logger LOG = LoggerFactory.getLogger(RealNegativesTest.class);
  private static final PixelSize PRETENDED = new PixelSize(2.6, "pretended");
  private static final double MOST_FALSE = 0.02;
  private static final int EVERY = 6;

  @Test
  void hardlyAnyRealAnimalThatPassesTheGatesIsCalledMultivulva() throws IOException {
    List<AnimalScore> scores = new ArrayList<>();
    Path adults = SharedData.folder("adults").resolve("wormsizer/N2-recovered-20110921");
    for (Path file : files(adults, "SNAP")) {
      scores.addAll(scores(file, 2.6));
    }
    List<Path> plate = files(SharedData.folder("bbbc010").resolve("images"), "_w2_");
    for (int i = 0; i < plate.size(); i += EVERY) {
      scores.addAll(scores(plate.get(i), 3.4));
    }
    SortedMap<String, Integer> counts = new TreeMap<>();
    int called = 0;
    int counting = 0;
    for (AnimalScore score : scores) {
      counts.merge(score.reason().orElse("SCORED"), 1, Integer::sum);
      Optional<Boolean> muv = score.vulva().flatMap(VulvaScore::muv);
      counting += muv.isPresent() ? 1 : 0;
      called += muv.orElse(false) ? 1 : 0;
    }
    LOG.info("{} of {} real animals that pass the gates called; {}", called, counting, counts);
    assertTrue(scores.size() > 50, "animals seen: " + scores.size());
    assertTrue(
        called <= Math.max(1, MOST_FALSE * counting), "%d of %d".formatted(called, counting));
  }

  private static List<Path> files(Path folder, String with) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains(with)).sorted().toList();
    }
  }

  private static List<AnimalScore> scores(Path file, double zoom) throws IOException {
    GrayImage picture;
    try (OpenImage open = ImageSources.installed().open(file)) {
      picture = enlarged(open.read(PlaneIndex.FIRST), zoom);
    }
    Foreground foreground = new ForegroundFinder(MaskSettings.defaults()).find(picture, PRETENDED);
    return new FieldScorer(PhenotypeSettings.defaults(), Assay.MUV)
        .score(
            1,
            new AnimalFinder(WormSettings.defaults()).find(foreground, PRETENDED),
            FieldImages.of(foreground),
            Optional.of(PRETENDED));
  }

  private static GrayImage enlarged(GrayImage image, double zoom) {
    Sampler sampler = new Sampler(image);
    int width = (int) (image.width() * zoom);
    int height = (int) (image.height() * zoom);
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) sampler.at((i % width + 0.5) / zoom, (i / width + 0.5) / zoom);
    }
    return GrayImage.of(width, height, values);
  }
}
