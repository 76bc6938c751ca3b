package org.wormscreen.cli.plate;

import java.io.IOException;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.page.FieldPictures;

/** The transmitted light pictures of a planned plate, or the reporter's where there is none. */
record PlanPictures(PlatePlan plan, ImageSources sources) implements FieldPictures {

  @Override
  public Optional<GrayImage> of(WellId well, int field) throws IOException {
    for (PlannedWell planned : plan.wells()) {
      for (PlannedField one : planned.fields()) {
        PlannedImage image =
            one.images()
                .getOrDefault(ChannelRole.BRIGHTFIELD, one.images().get(ChannelRole.REPORTER));
        boolean meant = one.field() == field || field == 0;
        if (planned.well().equals(well) && meant && image != null) {
          return read(image);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The picture; none where it cannot be read, which its well's row in the results says already.
   */
  private Optional<GrayImage> read(PlannedImage image) throws IOException {
    try {
      return Optional.of(image.read(plan.folder(), sources));
    } catch (UnreadableImageException e) {
      return Optional.empty();
    }
  }
}
