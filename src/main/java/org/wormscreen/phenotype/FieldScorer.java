package org.wormscreen.phenotype;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.phenotype.field.Neighbours;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.size.SizeMeasurer;
import org.wormscreen.phenotype.viability.ViabilityScorer;
import org.wormscreen.phenotype.vulva.VulvaReader;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/**
 * Scores every animal of a field; rejected objects keep their number and have no scores.
 *
 * @param assay the question, which says whether vulvae or vulval induction are read
 */
public record FieldScorer(PhenotypeSettings settings, Assay assay) {

  /**
   * Scores the sightings of one field.
   *
   * @param field the field of view, from 1
   * @param pixel without it lengths stay unmeasured; shape and stain need no scale
   * @return one score per sighting, in the order of the sightings, numbered from 1
   */
  public List<AnimalScore> score(
      int field, FieldAnimals animals, FieldImages images, Optional<PixelSize> pixel) {
    Optional<ViabilityScorer> viability =
        settings.viability()
            ? Optional.of(ViabilityScorer.forField(settings.stain(), animals, images))
            : Optional.empty();
    Optional<VulvaReader> vulvae =
        pixel
            .filter(p -> assay == Assay.MUV)
            .map(
                p ->
                    new VulvaReader(
                        settings.vulva(), new Sampler(images.foreground().flattened()), p));
    Optional<InductionField> inductions =
        pixel
            .filter(p -> assay == Assay.INDUCTION)
            .map(p -> InductionField.of(settings.induction(), images, p));
    Optional<Neighbours> neighbours =
        pixel
            .filter(p -> vulvae.isPresent() || inductions.isPresent())
            .map(p -> Neighbours.of(animals, images.foreground(), p));
    List<AnimalScore> scores = new ArrayList<>();
    for (Sighting sighting : animals.sightings()) {
      int number = scores.size() + 1;
      scores.add(
          sighting instanceof Worm worm
              ? animal(
                  field,
                  number,
                  worm,
                  pixel,
                  viability,
                  vulvae.map(v -> vulva(v, worm, neighbours.orElseThrow().beside(number - 1))),
                  inductions.map(i -> i.score(worm, neighbours.orElseThrow().beside(number - 1))))
              : rejected(field, number, (Rejected) sighting));
    }
    return List.copyOf(scores);
  }

  private static AnimalScore animal(
      int field,
      int number,
      Worm worm,
      Optional<PixelSize> pixel,
      Optional<ViabilityScorer> viability,
      Optional<VulvaScore> vulva,
      Optional<InductionScore> induction) {
    return new AnimalScore(
        field,
        number,
        worm.midline().middle(),
        worm.clustered(),
        worm.confidence(),
        Optional.empty(),
        pixel.map(p -> SizeMeasurer.measure(worm, p)),
        viability.map(v -> v.judge(worm)),
        vulva,
        induction);
  }

  /** Judged without the plate; judged again when all its animals are in view. */
  private VulvaScore vulva(VulvaReader reader, Worm worm, Straightener.Plane others) {
    VulvaJudge.Animal known =
        new VulvaJudge.Animal(
            reader.pixel().micrometres(), OptionalDouble.empty(), OptionalDouble.empty());
    return new VulvaJudge(settings.vulva())
        .judge(reader.read(worm, others), known, Yardstick.absolute());
  }

  private static AnimalScore rejected(int field, int number, Rejected object) {
    return new AnimalScore(
        field,
        number,
        middle(object.outline()),
        object.clustered(),
        0,
        Optional.of(object.reason()),
        Optional.empty(),
        Optional.empty());
  }

  /** The middle of the box around the outline. */
  private static Point middle(Outline outline) {
    DoubleSummaryStatistics x =
        outline.corners().stream().mapToDouble(Point::x).summaryStatistics();
    DoubleSummaryStatistics y =
        outline.corners().stream().mapToDouble(Point::y).summaryStatistics();
    return new Point((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
  }
}
