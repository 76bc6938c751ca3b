package org.wormscreen.simulate.screen;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Screens of many plates that have a name. */
public final class ScreenExamples {

  private ScreenExamples() {}

  /** The screens by name. */
  public static SortedMap<String, Supplier<List<ScreenPlate>>> all() {
    SortedMap<String, Supplier<List<ScreenPlate>>> all = new TreeMap<>();
    all.put("demo-screen", DemoScreen::plates);
    all.put("large-screen", LargeScreen::plates);
    return Collections.unmodifiableSortedMap(all);
  }
}
