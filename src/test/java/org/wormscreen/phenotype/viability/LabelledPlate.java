package org.wormscreen.phenotype.viability;

import ij.ImagePlus;
import ij.io.Opener;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.wormscreen.SharedData;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.FieldScorer;
import org.wormscreen.phenotype.PhenotypeSettings;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.phenotype.field.Ground;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Worm;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.find.AnimalFinder;

/**
 * The wells of BBBC010, analysed, with the animals that people outlined and labelled alive or dead
 * by their shape.
 */
final class LabelledPlate {

  /** The width of a 384 well in these pictures tells about 8 um; the file's tag says 6.25. */
  private static final PixelSize PIXEL = new PixelSize(8, "width of the well");

  private static final double LEAST_OVERLAP = 0.5;

  /** An animal that was found, and the label of the outline that it matches. */
  record Match(String well, boolean ampicillin, boolean dead, Worm worm, Viability viability) {}

  /** One well: all its scores, and those that match. */
  record Well(
      String label,
      boolean ampicillin,
      int labelled,
      List<AnimalScore> scores,
      List<Match> matches) {}

  private record Truth(BitSet pixels, boolean dead) {}

  private LabelledPlate() {}

  /** All wells, in order; aborts the calling test where the plate is absent. */
  static List<Well> analysed() throws IOException {
    Path folder = SharedData.folder("bbbc010");
    SortedMap<String, List<String[]>> labels = new TreeMap<>();
    for (String[] row : rows(folder.resolve("worms.csv"))) {
      labels.computeIfAbsent(row[0], well -> new ArrayList<>()).add(row);
    }
    List<Well> wells = new ArrayList<>();
    for (String[] row : rows(folder.resolve("wells.csv"))) {
      List<Truth> truths = new ArrayList<>();
      for (String[] label : labels.get(row[0])) {
        truths.add(
            new Truth(mask(folder.resolve("masks").resolve(label[1])), label[2].equals("dead")));
      }
      GrayImage stain = image(folder.resolve("images").resolve(row[3]));
      GrayImage brightfield = image(folder.resolve("images").resolve(row[4]));
      wells.add(well(row[0], row[1].equals("ampicillin"), brightfield, stain, truths));
    }
    return wells;
  }

  private static Well well(
      String label,
      boolean ampicillin,
      GrayImage brightfield,
      GrayImage stain,
      List<Truth> truths) {
    Foreground foreground = new ForegroundFinder(MaskSettings.defaults()).find(brightfield, PIXEL);
    FieldAnimals animals =
        new AnimalFinder(WormSettings.defaults(), MaskSettings.defaults()).find(foreground, PIXEL);
    List<AnimalScore> scores =
        new FieldScorer(PhenotypeSettings.defaults(), Assay.VIABILITY)
            .score(
                1,
                animals,
                new FieldImages(
                    foreground, Optional.of(stain), Optional.empty(), ChannelShift.none()),
                Optional.of(PIXEL));
    List<Match> matches = new ArrayList<>();
    for (AnimalScore score : scores) {
      if (animals.sightings().get(score.number() - 1) instanceof Worm worm) {
        BitSet pixels = new BitSet();
        Ground.fill(worm.outline(), brightfield.width(), brightfield.height(), pixels);
        truths.stream()
            .filter(truth -> overlap(pixels, truth.pixels()) >= LEAST_OVERLAP)
            .findFirst()
            .ifPresent(
                truth ->
                    matches.add(
                        new Match(
                            label,
                            ampicillin,
                            truth.dead(),
                            worm,
                            score.viability().orElseThrow())));
      }
    }
    return new Well(label, ampicillin, truths.size(), scores, matches);
  }

  /** Shared pixels over pixels of either; above one half for one outline at most. */
  private static double overlap(BitSet a, BitSet b) {
    BitSet shared = (BitSet) a.clone();
    shared.and(b);
    int both = shared.cardinality();
    return (double) both / (a.cardinality() + b.cardinality() - both);
  }

  private static List<String[]> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream().skip(1).map(line -> line.split(",")).toList();
  }

  private static GrayImage image(Path file) {
    ImagePlus picture = new Opener().openImage(file.toString());
    float[] values = (float[]) picture.getProcessor().convertToFloatProcessor().getPixels();
    return GrayImage.of(picture.getWidth(), picture.getHeight(), values);
  }

  private static BitSet mask(Path file) throws IOException {
    Raster raster = ImageIO.read(file.toFile()).getRaster();
    BitSet on = new BitSet();
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        on.set(y * raster.getWidth() + x, raster.getSample(x, y, 0) > 0);
      }
    }
    return on;
  }
}
