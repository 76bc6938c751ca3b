package org.wormscreen.planted;

import org.wormscreen.plate.WellId;

/** Breaks the walls on purpose, so that {@code RoomsTest} can show that it would notice. */
final class Planted {

  static WellId mutable = new WellId(0, 0);

  private Planted() {}

  static String prefer() {
    return java.util.prefs.Preferences.userRoot().absolutePath();
  }

  static void print() {
    System.out.println(mutable);
  }
}
