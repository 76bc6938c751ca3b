package org.wormscreen.pipeline.well;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.phenotype.InductionStrips;
import org.wormscreen.pipeline.field.FieldReader;
import org.wormscreen.pipeline.field.FieldReading;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.report.OutlineSet;
import org.wormscreen.report.picture.FieldPainter;
import org.wormscreen.report.picture.Frame;
import org.wormscreen.report.picture.PaintedField;
import org.wormscreen.report.picture.PaintedStrip;
import org.wormscreen.report.picture.PictureSettings;
import org.wormscreen.worm.FieldAnimals;

/**
 * One field of a well from its files to its part.
 *
 * @param folder the plate folder, below which the planned files lie
 * @param reader what is done with its pixels
 * @param pictures how the field is made small for the page
 */
public record FieldTask(
    Path folder, ImageSources sources, FieldReader reader, PictureSettings pictures) {

  private static final int MOST_STRIPS = 8;

  FieldPart analyse(PlannedField field) throws IOException {
    FieldReading reading = reader.read(field.field(), role -> read(field, role));
    return new FieldPart(
        field.field(),
        reading.foreground().condition(),
        reading.animals().crowded(),
        reading.scores(),
        OutlineSet.bytes(reading.animals(), reading.scores()),
        picture(reading.foreground(), reading.animals()).with(strips(field, reading)));
  }

  /** Some larvae laid straight, where induction was read. */
  private List<PaintedStrip> strips(PlannedField field, FieldReading reading) throws IOException {
    List<PaintedStrip> strips = new ArrayList<>();
    if (reader.assay() == Assay.INDUCTION) {
      Optional<GrayImage> reporter = read(field, ChannelRole.REPORTER);
      if (reporter.isPresent()) {
        new InductionStrips(reader.settings().phenotype().induction(), reading.pixel())
            .of(
                reading.animals(),
                reading.foreground(),
                reporter.get(),
                reading.reporterShift(),
                reading.scores(),
                MOST_STRIPS)
            .forEach(
                (worm, image) ->
                    strips.add(FieldPainter.strip(worm, image, InductionStrips.GRID_UM)));
      }
    }
    return strips;
  }

  /** The well's floor with even light: what the animals were found in. */
  private PaintedField picture(Foreground foreground, FieldAnimals animals) {
    BinaryMask floor = foreground.well();
    Frame frame = Frame.around(floor.toBits(), floor.width(), floor.height());
    return new FieldPainter(pictures).paint(foreground.flattened(), frame, animals);
  }

  private Optional<GrayImage> read(PlannedField field, ChannelRole role) throws IOException {
    PlannedImage image = field.images().get(role);
    if (image == null) {
      return Optional.empty();
    }
    return Optional.of(image.read(folder, sources));
  }
}
