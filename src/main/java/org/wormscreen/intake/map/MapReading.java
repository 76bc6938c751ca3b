package org.wormscreen.intake.map;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.PlateMap;
import org.wormscreen.plate.WellId;

/**
 * What was read from a plate map.
 *
 * @param map the wells whose rows are right; all of them when no remark is an error
 * @param lines the line of each well, in the grid form that of its role
 * @param remarks everything wrong or worth knowing, by line
 */
public record MapReading(PlateMap map, SortedMap<WellId, Long> lines, List<MapRemark> remarks) {

  public MapReading {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    remarks = List.copyOf(remarks);
  }
}
