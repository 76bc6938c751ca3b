package org.wormscreen.pipeline.well;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.FieldImages;
import org.wormscreen.phenotype.FieldScorer;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.report.OutlineSet;
import org.wormscreen.report.picture.FieldPainter;
import org.wormscreen.report.picture.Frame;
import org.wormscreen.report.picture.PaintedField;
import org.wormscreen.report.picture.PictureSettings;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.find.AnimalFinder;

/**
 * One field from pixels to scores, in the order of the rooms.
 *
 * @param folder the plate folder, below which the planned files lie
 * @param assay the question, which says what is read on each animal
 * @param pictures how the field is made small for the page
 */
public record FieldTask(
    Path folder,
    ImageSources sources,
    ScreenSettings settings,
    AnimalFinder finder,
    Assay assay,
    PixelSize pixel,
    PictureSettings pictures) {

  FieldPart analyse(PlannedField field) throws IOException {
    GrayImage brightfield = read(field, ChannelRole.BRIGHTFIELD).orElseThrow();
    Foreground foreground = new ForegroundFinder(settings.mask()).find(brightfield, pixel);
    FieldAnimals animals = finder.find(foreground, pixel);
    FieldImages images =
        new FieldImages(
            foreground, read(field, ChannelRole.STAIN), read(field, ChannelRole.REPORTER));
    List<AnimalScore> scores =
        new FieldScorer(settings.phenotype(), assay)
            .score(field.field(), animals, images, Optional.of(pixel));
    return new FieldPart(
        field.field(),
        foreground.condition(),
        animals.crowded(),
        scores,
        OutlineSet.bytes(animals, scores),
        picture(foreground, animals));
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
