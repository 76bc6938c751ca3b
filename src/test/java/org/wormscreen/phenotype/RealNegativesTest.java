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
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.find.AnimalFinder;

/**
 * Real animals, none of which is multivulva: every call is false. Their pictures are coarser than
 * the assay needs (BBBC010: 6.25 um per pixel by its files, at which its animals are some 800 um
 * long), so they are enlarged to 2.6, or are larvae read at a pretended scale at which they have
 * the length of adults. Dead animals have flanks too, and are not left out here.
 */
@Tag("realdata")
class RealNegativesTest {

  private static final Logger LOG = LoggerFactory.getLogger(RealNegativesTest.class);
  private static final PixelSize READ_AT = new PixelSize(2.6, "enlarged");
  private static final double MOST_FALSE = 0.02;
  private static final int FEWEST = 100;

  @Test
  void hardlyAnyRealAnimalThatPassesTheGatesIsCalledMultivulva() throws IOException {
    int called = 0;
    int counting = 0;
    List<Verdicts> sets =
        List.of(
            judged("normal adults", "adults", "wormsizer/N2-recovered-20110921", "SNAP", 1.6),
            judged("larvae as adults", "human_lengths", "", ".JPG", 0.73),
            judged("BBBC010 at its own scale", "bbbc010", "images", "_w2_", 6.25 / 2.6));
    for (Verdicts set : sets) {
      LOG.info("{}: {} of {} that pass the gates called", set.what, set.called, set.counting);
      LOG.info("{}: {}", set.what, set.reasons);
      called += set.called;
      counting += set.counting;
    }
    assertTrue(counting >= FEWEST, "animals that pass the gates: " + counting);
    assertTrue(called <= MOST_FALSE * counting, "%d of %d".formatted(called, counting));
  }

  private record Verdicts(
      String what, int called, int counting, SortedMap<String, Integer> reasons) {}

  private static Verdicts judged(String what, String set, String folder, String with, double zoom)
      throws IOException {
    PhenotypeSettings settings = PhenotypeSettings.defaults();
    List<AnimalScore> scores = new ArrayList<>();
    for (Path file : files(SharedData.folder(set).resolve(folder), with)) {
      scores.addAll(scores(file, zoom));
    }
    Yardstick plate = PlateAdults.of(scores, settings.vulva()).orElseGet(Yardstick::absolute);
    Yardstick yardstick = new Yardstick(plate.adultUm2(), false, plate.vulvaAt());
    VulvaJudge judge = new VulvaJudge(settings.vulva());
    SortedMap<String, Integer> reasons = new TreeMap<>();
    int called = 0;
    int counting = 0;
    for (AnimalScore first : scores) {
      AnimalScore score = first.judged(judge, yardstick, READ_AT.micrometres());
      reasons.merge(score.reason().orElse("SCORED"), 1, Integer::sum);
      Optional<Boolean> muv = score.vulva().flatMap(VulvaScore::muv);
      counting += muv.isPresent() ? 1 : 0;
      called += muv.orElse(false) ? 1 : 0;
    }
    return new Verdicts(what, called, counting, reasons);
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
    Foreground foreground = new ForegroundFinder(MaskSettings.defaults()).find(picture, READ_AT);
    return new FieldScorer(PhenotypeSettings.defaults(), Assay.MUV)
        .score(
            1,
            new AnimalFinder(WormSettings.defaults(), MaskSettings.defaults())
                .find(foreground, READ_AT),
            FieldImages.of(foreground),
            Optional.of(READ_AT));
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
