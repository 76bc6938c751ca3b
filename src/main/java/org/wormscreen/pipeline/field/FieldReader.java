package org.wormscreen.pipeline.field;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.ForegroundFinder;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.FieldScorer;
import org.wormscreen.phenotype.field.ChannelShift;
import org.wormscreen.phenotype.field.FieldImages;
import org.wormscreen.phenotype.induction.ReporterShade;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.find.AnimalFinder;

/**
 * Finds and scores the animals of one field.
 *
 * @param finder made of the settings; kept, as it reads weights
 * @param assay the question, which says what is read on each animal
 */
public record FieldReader(
    ScreenSettings settings, AnimalFinder finder, Assay assay, PixelSize pixel) {

  /** A reader with a finder of its own. */
  public FieldReader(ScreenSettings settings, Assay assay, PixelSize pixel) {
    this(settings, new AnimalFinder(settings.worm(), settings.mask()), assay, pixel);
  }

  /**
   * Reads one field; bodies are found in brightfield or, without it, by the reporter's own glow.
   *
   * @param field its number, from 1
   * @throws InterruptedIOException when the thread was interrupted
   */
  public FieldReading read(int field, FieldPlanes planes) throws IOException {
    Optional<GrayImage> brightfield = planes.of(ChannelRole.BRIGHTFIELD);
    Optional<GrayImage> reporter = planes.of(ChannelRole.REPORTER);
    GrayImage bodies = brightfield.or(() -> reporter.map(ReporterShade.usual()::of)).orElseThrow();
    goOn();
    Foreground foreground = new ForegroundFinder(settings.mask()).find(bodies, pixel);
    goOn();
    FieldAnimals animals = finder.find(foreground, pixel);
    ChannelShift shift =
        brightfield.isPresent() && reporter.isPresent()
            ? ChannelShift.of(animals, reporter.get(), pixel)
            : ChannelShift.none();
    FieldImages images = new FieldImages(foreground, planes.of(ChannelRole.STAIN), reporter, shift);
    goOn();
    List<AnimalScore> scores =
        new FieldScorer(settings.phenotype(), assay)
            .score(field, animals, images, Optional.of(pixel));
    return new FieldReading(field, pixel, foreground, animals, shift, scores);
  }

  private static void goOn() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The run was cancelled");
    }
  }
}
