package org.wormscreen.report.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.Size;
import org.wormscreen.phenotype.Viability;
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
 * @param stage stage of life; empty where it is not judged
 * @param alive 1 alive, 0 dead: the stain's verdict where there is one, else brightfield's; empty
 *     where it is not judged
 * @param muv 1 where the animal has a pseudovulva, 0 where it has none; empty where not judged
 * @param pseudovulvae their number, from 0; empty where not counted
 * @param induction vulval induction index, 0 to 6; empty where not scored
 * @param reporter reporter intensity above the background, gray values; empty where not measured
 * @param clustered 1 where it touches or crosses another object
 * @param confidence that this is one whole animal, 0 to 1; 0 for rejected objects
 * @param status {@code SCORED} or {@code REJECTED}
 * @param reason why it was rejected, a word of a closed list; empty for animals
 * @param xPx middle of the animal, pixels from the left edge of its field
 * @param yPx middle of the animal, pixels from the upper edge of its field
 * @param aliveBrightfield 1 alive, 0 dead by transmitted light alone; empty where not judged
 * @param aliveStain 1 alive, 0 dead by the stain alone; empty where not judged
 * @param aliveConfidence that {@code alive} is right, 0 to 1; empty where not judged
 * @param stainContrast how far it stands out in the dead stain's channel, in units of the ground's
 *     noise; empty where not read
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
    OptionalDouble stainContrast) {

  /** The table {@code worms.csv}. */
  public static Table<WormRow> table() {
    return Table.of(WormRow.class);
  }

  /** The row of this object. */
  public static WormRow of(
      String plate, WellId well, AnimalScore score, Optional<PixelSize> pixelSize) {
    Optional<Size> size = score.size();
    Optional<Viability> viability = score.viability();
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
        "",
        viability.flatMap(Viability::alive),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        score.clustered(),
        score.confidence(),
        score.scored() ? "SCORED" : "REJECTED",
        score.rejection().map(Enum::name).orElse(""),
        score.middle().x(),
        score.middle().y(),
        viability.flatMap(Viability::brightfield),
        viability.flatMap(Viability::stain),
        number(viability.filter(v -> v.alive().isPresent()).map(Viability::confidence)),
        viability.map(Viability::stainContrast).orElse(OptionalDouble.empty()));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
