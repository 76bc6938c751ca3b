package org.wormscreen.report.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.induction.InductionScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.verdict.Protrusion;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;

/**
 * One row of {@code worms.csv}: an animal, or an object that was seen and not scored.
 *
 * @param plate the plate's name
 * @param well the well's label, two digits: {@code A01}
 * @param field the field of view, from 1
 * @param worm the object's number in its field, from 1, animals and rejected objects together, and
 *     the name of its outline
 * @param xUm middle of the animal, um from the left edge of its field; empty without a pixel size
 * @param yUm middle of the animal, um from the upper edge of its field; empty without a pixel size
 * @param lengthUm arc length of the midline, um; empty for rejected objects
 * @param widthUm typical body width in the middle half of the midline, um; empty likewise, and
 *     where neighbours hide all of it
 * @param areaUm2 area inside the outline, um2; empty for rejected objects
 * @param stage {@code adult} (hermaphrodite), {@code larva} or {@code male}; empty where it is not
 *     judged
 * @param alive 1 alive, 0 dead: the stain's verdict where there is one, else brightfield's; empty
 *     where it is not judged
 * @param muv 1 where the animal has a pseudovulva, 0 where it has none; empty where not judged
 * @param pseudovulvae their number, from 0; empty where not counted
 * @param induction vulval induction index, 0 to 6; empty where not scored
 * @param reporter reporter intensity above the background, gray values; empty where not measured
 * @param clustered 1 where it touches or crosses another object
 * @param confidence that the answer to the assay's question is right, 0 to 1: the yes or no of
 *     multivulva, the induction index, and for viability and size that this is one whole animal; 0
 *     for what is rejected
 * @param status {@code SCORED} where the assay's question has an answer, else {@code REJECTED}
 * @param reason why it was rejected, a word of a closed list; empty for what is scored
 * @param xPx middle of the animal, pixels from the left edge of its field
 * @param yPx middle of the animal, pixels from the upper edge of its field
 * @param aliveBrightfield 1 alive, 0 dead by transmitted light alone; empty where not judged
 * @param aliveStain 1 alive, 0 dead by the stain alone; empty where not judged
 * @param aliveConfidence that {@code alive} is right, 0 to 1; empty where not judged
 * @param stainContrast how far it stands out in the dead stain's channel, in units of the ground's
 *     noise; empty where not read
 * @param vulvaClass {@code normal}, {@code muv}, {@code pvl}, {@code vul_bag} or {@code
 *     unreadable}; empty where not asked for
 * @param pseudovulvaPositions where they are on the body axis, 0 head to 100 tail, by semicolons
 * @param pseudovulvaHeightsUm how far they stand out, um, in the same order
 * @param pseudovulvaBasesUm how wide they are at the base, um, in the same order
 * @param pseudovulvaCells at the place of which precursor cell's descendants, in the same order
 * @param posteriorOnly 1 where all of them lie behind the vulva; empty without any
 * @param vulvaPosition where the vulva was seen, 0 head to 100 tail; empty where it was not
 * @param vulvaHeightUm how far it stands out, um; empty likewise
 * @param flankSeen share of the flanks that is seen where pseudovulvae can be, the lesser of both
 * @param edgeNoiseUm standard deviation of the flanks about their smooth contours, um
 * @param edgeBlurUm how far the fall from body to ground reaches across the edge, um
 * @param inductionCells precursor cells with a focus, by semicolons; those of half the size as
 *     {@code P4.p/2}
 * @param reporterTotal reporter light of the whole body above the ground, gray values times um2
 * @param animalConfidence that this is one whole animal, 0 to 1; 0 for rejected objects
 */
public record WormRow(
    String plate,
    String well,
    int field,
    int worm,
    OptionalDouble xUm,
    OptionalDouble yUm,
    OptionalDouble lengthUm,
    OptionalDouble widthUm,
    OptionalDouble areaUm2,
    String stage,
    Optional<Boolean> alive,
    Optional<Boolean> muv,
    OptionalInt pseudovulvae,
    OptionalDouble induction,
    OptionalDouble reporter,
    boolean clustered,
    double confidence,
    String status,
    String reason,
    double xPx,
    double yPx,
    Optional<Boolean> aliveBrightfield,
    Optional<Boolean> aliveStain,
    OptionalDouble aliveConfidence,
    OptionalDouble stainContrast,
    String vulvaClass,
    String pseudovulvaPositions,
    String pseudovulvaHeightsUm,
    String pseudovulvaBasesUm,
    String pseudovulvaCells,
    Optional<Boolean> posteriorOnly,
    OptionalDouble vulvaPosition,
    OptionalDouble vulvaHeightUm,
    OptionalDouble flankSeen,
    OptionalDouble edgeNoiseUm,
    OptionalDouble edgeBlurUm,
    String inductionCells,
    OptionalDouble reporterTotal,
    double animalConfidence) {

  /** The table {@code worms.csv}. */
  public static Table<WormRow> table() {
    return Table.of(WormRow.class);
  }

  /** The row of this object. */
  public static WormRow of(
      String plate, WellId well, AnimalScore score, Optional<PixelSize> pixelSize) {
    Optional<Size> size = score.size();
    Optional<Viability> viability = score.viability();
    Optional<VulvaScore> vulva = score.vulva();
    Optional<FlankReading> flanks = vulva.map(VulvaScore::reading).filter(r -> score.scored());
    Optional<InductionScore> induction = score.induction();
    VulvaWords words = new VulvaWords(vulva);
    return new WormRow(
        plate,
        well.label(),
        score.field(),
        score.number(),
        number(pixelSize.map(p -> p.um(score.middle().x()))),
        number(pixelSize.map(p -> p.um(score.middle().y()))),
        number(size.map(Size::lengthUm)),
        number(size.map(Size::widthUm).filter(Double::isFinite)),
        number(size.map(Size::areaUm2)),
        vulva.map(v -> v.stage().label()).orElse(""),
        viability.flatMap(Viability::alive),
        vulva.flatMap(VulvaScore::muv),
        vulva.map(VulvaScore::pseudovulvae).orElse(OptionalInt.empty()),
        induction.map(InductionScore::index).orElse(OptionalDouble.empty()),
        induction.map(InductionScore::reporter).orElse(OptionalDouble.empty()),
        score.clustered(),
        score.reason().isPresent()
            ? 0
            : vulva
                .map(VulvaScore::confidence)
                .or(() -> induction.map(InductionScore::confidence))
                .orElse(score.confidence()),
        score.reason().isEmpty() ? "SCORED" : "REJECTED",
        score.reason().orElse(""),
        score.middle().x(),
        score.middle().y(),
        viability.flatMap(Viability::brightfield),
        viability.flatMap(Viability::stain),
        number(viability.filter(v -> v.alive().isPresent()).map(Viability::confidence)),
        viability.map(Viability::stainContrast).orElse(OptionalDouble.empty()),
        vulva.map(v -> v.type().label()).orElse(""),
        words.positions(),
        words.heights(),
        words.bases(),
        words.cells(),
        vulva.filter(v -> v.muv().orElse(false)).map(VulvaScore::posteriorOnly),
        number(words.vulva().map(Protrusion::position)),
        number(words.vulva().map(Protrusion::heightUm)),
        number(flanks.map(r -> Math.min(r.leftSeen(), r.rightSeen()))),
        number(flanks.map(FlankReading::noiseUm)),
        number(flanks.map(FlankReading::blurUm).filter(Double::isFinite)),
        induction.map(VulvaWords::cells).orElse(""),
        induction.map(InductionScore::reporterTotal).orElse(OptionalDouble.empty()),
        score.confidence());
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
