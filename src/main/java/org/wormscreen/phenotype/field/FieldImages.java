package org.wormscreen.phenotype.field;

import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;

/**
 * The pixels of one field, channel by channel; all planes have the same size.
 *
 * @param foreground transmitted light with its background divided out
 * @param stain the dead stain's channel in the camera's gray values; empty without one
 * @param reporter the vulval reporter's channel in the camera's gray values; empty without one
 * @param reporterShift by which that channel lies off the picture in which the animals were found
 */
public record FieldImages(
    Foreground foreground,
    Optional<GrayImage> stain,
    Optional<GrayImage> reporter,
    ChannelShift reporterShift) {

  public FieldImages {
    stain.ifPresent(plane -> requireSameSize(foreground.flattened(), plane, "stain"));
    reporter.ifPresent(plane -> requireSameSize(foreground.flattened(), plane, "reporter"));
  }

  /** Transmitted light alone. */
  public static FieldImages of(Foreground foreground) {
    return new FieldImages(foreground, Optional.empty(), Optional.empty(), ChannelShift.none());
  }

  private static void requireSameSize(GrayImage brightfield, GrayImage plane, String channel) {
    if (brightfield.width() != plane.width() || brightfield.height() != plane.height()) {
      throw new IllegalArgumentException(
          "The channels of a field have one size: brightfield is %s x %s pixels, %s is %s x %s"
              .formatted(
                  brightfield.width(),
                  brightfield.height(),
                  channel,
                  plane.width(),
                  plane.height()));
    }
  }
}
