package org.wormscreen.plate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a plate map: what a well holds and what it is for.
 *
 * @param strain the strain's name, {@code ""} when the map names none
 * @param extra further columns of the map by header, in the map's order, carried through unread
 */
public record WellContents(
    WellId well, String strain, Treatment treatment, Role role, Map<String, String> extra) {

  public WellContents {
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }
}
