package org.wormscreen.plate;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each well of a plate holds, in the order of the wells. */
public record PlateMap(SortedMap<WellId, WellContents> wells) {

  public PlateMap {
    wells = Collections.unmodifiableSortedMap(new TreeMap<>(wells));
  }

  /** The map made of these rows; a well may stand in one row only. */
  public static PlateMap of(Collection<WellContents> rows) {
    SortedMap<WellId, WellContents> wells = new TreeMap<>();
    for (WellContents row : rows) {
      if (wells.put(row.well(), row) != null) {
        throw new IllegalArgumentException("Well " + row.well() + " stands in two rows of the map");
      }
    }
    return new PlateMap(wells);
  }

  /** What the well holds; empty when the map does not name it. */
  public Optional<WellContents> at(WellId well) {
    return Optional.ofNullable(wells.get(well));
  }

  /** The wells of this role. */
  public Map<WellId, WellContents> withRole(Role role) {
    SortedMap<WellId, WellContents> found = new TreeMap<>(wells);
    found.values().removeIf(contents -> contents.role() != role);
    return found;
  }
}
