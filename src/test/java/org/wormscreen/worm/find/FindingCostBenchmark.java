package org.wormscreen.worm.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.SharedData;
import org.wormscreen.bodymap.BodyMapNet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.mask.plane.DistanceMap;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.evidence.BodyScale;
import org.wormscreen.worm.evidence.ClassicalEvidence;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.evidence.Grid;
import org.wormscreen.worm.evidence.JointEvidence;
import org.wormscreen.worm.evidence.LearnedEvidence;
import org.wormscreen.worm.evidence.Sharpening;
import org.wormscreen.worm.evidence.SolidBodies;
import org.wormscreen.worm.path.PathSearch;
import org.wormscreen.worm.path.Prices;

/** Processor time of finding the animals of a picture, stage by stage, once warm, on one thread. */
@Tag("benchmark")
class FindingCostBenchmark {

  private static final PixelSize PIXEL = new PixelSize(6.25, "BBBC010");
  private static final List<String> STAGES =
      List.of(
          "foreground",
          "width and blur",
          "evidence",
          "paths",
          "bodies and verdict",
          "other sizes, pale");
  private static final int ROUNDS = 4;

  private final WormSettings settings = WormSettings.defaults();
  private final BodyMapNet net = BodyMapNet.load();

  @Test
  void theCostOfEachStageIsPrinted() throws IOException {
    List<GrayImage> pictures = pictures(SharedData.folder("bbbc010").resolve("images"));
    double[][][] ms = new double[ROUNDS][pictures.size()][];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < pictures.size(); i++) {
        ms[round][i] = stages(pictures.get(i));
      }
    }
    double[] totals = new double[pictures.size()];
    double sum = 0;
    for (int stage = 0; stage < STAGES.size(); stage++) {
      double[] least = new double[pictures.size()];
      for (int i = 0; i < least.length; i++) {
        least[i] = Double.POSITIVE_INFINITY;
        for (int round = 1; round < ROUNDS; round++) { // the first one warms up
          least[i] = Math.min(least[i], ms[round][i][stage]);
        }
        totals[i] += least[i];
      }
      double mean = Arrays.stream(least).average().orElseThrow();
      sum += mean;
      System.out.printf(Locale.ROOT, "%-20s %6.1f ms a picture%n", STAGES.get(stage), mean);
    }
    Arrays.sort(totals);
    System.out.printf(
        Locale.ROOT,
        "%-20s %6.1f ms a picture; cheapest %.1f, dearest %.1f (%d pictures of %d x %d, least of %d rounds)%n",
        "all",
        sum,
        totals[0],
        totals[totals.length - 1],
        pictures.size(),
        pictures.get(0).width(),
        pictures.get(0).height(),
        ROUNDS - 1);
    assertTrue(sum > 0);
  }

  /** The steps of {@link AnimalFinder#find}, each with its processor time. */
  private double[] stages(GrayImage picture) {
    double[] ms = new double[STAGES.size()];
    long start = now();
    Foreground seen = new ForegroundFinder(MaskSettings.defaults()).find(picture, PIXEL);
    long after = now();
    ms[0] = (after - start) / 1e6;
    start = after;
    GrayImage fromRim = new DistanceMap(false).of(seen.well());
    Foreground solid = new SolidBodies(settings.gapUm() / PIXEL.micrometres()).of(seen);
    double width = new BodyScale(settings).width(solid, fromRim, PIXEL);
    Foreground sharp = Sharpening.of(solid, width);
    after = now();
    ms[1] = (after - start) / 1e6;
    start = after;
    Evidence evidence =
        new JointEvidence(new LearnedEvidence(net), new ClassicalEvidence(settings.edge()))
            .of(sharp, Grid.about(sharp.objects(), BodyScale.zoom(width, PIXEL)));
    after = now();
    ms[2] = (after - start) / 1e6;
    start = after;
    PathSearch.Answer answer = new PathSearch(Prices.defaults()).search(evidence);
    after = now();
    ms[3] = (after - start) / 1e6;
    start = after;
    AnimalFinder finder = new AnimalFinder(settings, MaskSettings.defaults(), Optional.of(net));
    finder.drawn(sharp, evidence, answer, PIXEL);
    after = now();
    ms[4] = (after - start) / 1e6;
    finder.find(seen, PIXEL);
    double whole = (now() - after) / 1e6;
    ms[5] = whole - ms[1] - ms[2] - ms[3] - ms[4]; // what the stages above leave out
    return ms;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<GrayImage> pictures(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().contains("_w2_")).sorted().toList();
    }
    List<GrayImage> pictures = new ArrayList<>();
    for (Path file : files) {
      try (OpenImage image = ImageSources.installed().open(file)) {
        pictures.add(image.read(PlaneIndex.FIRST));
      }
    }
    return pictures;
  }
}
