package org.wormscreen.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.StagePosition;

/**
 * One field of view of a well.
 *
 * @param field the field's number as the microscope counts, from 1
 * @param images the image of each channel that plays a role
 * @param position where its middle lies; empty when nothing says so
 */
public record PlannedField(
    int field, SortedMap<ChannelRole, PlannedImage> images, Optional<StagePosition> position) {

  public PlannedField {
    images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
  }

  /** A field of these images, somewhere in the well. */
  public static PlannedField of(int field, Map<ChannelRole, PlannedImage> images) {
    return new PlannedField(field, new TreeMap<>(images), Optional.empty());
  }
}
