package org.wormscreen.intake.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.intake.map.MapRemark.Weight;

/** Collects what is found while one plate map is read. */
final class Remarks {

  private final List<MapRemark> found = new ArrayList<>();

  void error(long line, String message) {
    found.add(new MapRemark(Weight.ERROR, line, message));
  }

  void mangled(long line, String message) {
    found.add(new MapRemark(Weight.MANGLED, line, message));
  }

  void note(String message) {
    found.add(new MapRemark(Weight.NOTE, 0, message));
  }

  boolean haveErrors() {
    return found.stream().anyMatch(r -> r.weight() == Weight.ERROR);
  }

  /** All, by line; those of one line in the order of finding. */
  List<MapRemark> byLine() {
    return found.stream().sorted(Comparator.comparingLong(MapRemark::line)).toList();
  }
}
