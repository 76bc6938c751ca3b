package org.wormscreen.intake;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.ChannelRole;

/**
 * One field of view of a well.
 *
 * @param field the field's number as the microscope counts, from 1
 * @param images the image of each channel that plays a role
 */
public record PlannedField(int field, SortedMap<ChannelRole, PlannedImage> images) {

  public PlannedField {
    images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
  }

  /** A field of these images. */
  public static PlannedField of(int field, Map<ChannelRole, PlannedImage> images) {
    return new PlannedField(field, new TreeMap<>(images));
  }
}
