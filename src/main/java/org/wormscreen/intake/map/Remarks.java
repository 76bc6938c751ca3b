package org.wormscreen.intake.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wormscreen.intake.map.MapRemark.Weight;

/** Collects what is found while one plate map is read. */
final class Remarks {

  private static final int MOST = 200;

  private final List<MapRemark> found = new ArrayList<>();

  void error(long line, String message) {
    found.add(new MapRemark(Weight.ERROR, line, message));
  }

  void mangled(long line, String message) {
    found.add(new MapRemark(Weight.MANGLED, line, message));
  }

  void note(long line, String message) {
    found.add(new MapRemark(Weight.NOTE, line, message));
  }

  boolean haveErrors() {
    return found.stream().anyMatch(r -> r.weight() == Weight.ERROR);
  }

  /**
   * By line; those of one line in the order of finding. A file that is wrong throughout, such as
   * one that is no map at all, is not repeated line by line: the last remark counts the rest.
   */
  List<MapRemark> byLine() {
    List<MapRemark> sorted =
        found.stream().sorted(Comparator.comparingLong(MapRemark::line)).toList();
    if (sorted.size() <= MOST) {
      return sorted;
    }
    List<MapRemark> first = new ArrayList<>(sorted.subList(0, MOST));
    boolean errors = sorted.stream().skip(MOST).anyMatch(remark -> remark.weight() == Weight.ERROR);
    first.add(
        new MapRemark(
            errors ? Weight.ERROR : Weight.NOTE,
            sorted.get(MOST).line(),
            "%s remarks from this line on are not shown".formatted(sorted.size() - MOST)));
    return first;
  }
}
