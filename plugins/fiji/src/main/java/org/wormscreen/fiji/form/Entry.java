package org.wormscreen.fiji.form;

import ij.Macro;
import java.util.List;

/**
 * One thing that a dialog asks for.
 *
 * @param label what the dialog shows; its first word in lower case is the key in macros, and
 *     underscores are shown as spaces
 * @param kind how it is asked
 * @param preset what stands there at first; {@code "true"} or {@code "false"} for a flag
 * @param choices the words to choose from; none for other kinds
 * @param low least value of a slider
 * @param high largest value of a slider
 * @param remembered whether the next dialog begins with what was said in this one
 */
public record Entry(
    String label,
    Kind kind,
    String preset,
    List<String> choices,
    double low,
    double high,
    boolean remembered) {

  /** How something is asked. */
  public enum Kind {
    TEXT,
    FOLDER,
    FILE,
    CHOICE,
    FLAG,
    SLIDER
  }

  public Entry {
    choices = List.copyOf(choices);
    if (kind == Kind.CHOICE && !choices.contains(preset)) {
      throw new IllegalArgumentException("'%s' is none of %s".formatted(preset, choices));
    }
  }

  /** A line of text; blank when nothing is said. */
  public static Entry text(String label, String preset) {
    return new Entry(label, Kind.TEXT, preset, List.of(), 0, 0, false);
  }

  /** A folder; blank when nothing is said. */
  public static Entry folder(String label) {
    return new Entry(label, Kind.FOLDER, "", List.of(), 0, 0, false);
  }

  /** A file; blank when nothing is said. */
  public static Entry file(String label) {
    return new Entry(label, Kind.FILE, "", List.of(), 0, 0, false);
  }

  /** One of some words. */
  public static Entry choice(String label, String preset, List<String> choices) {
    return new Entry(label, Kind.CHOICE, preset, choices, 0, 0, false);
  }

  /** Yes or no. In a macro its key alone says yes. */
  public static Entry flag(String label, boolean preset) {
    return new Entry(label, Kind.FLAG, Boolean.toString(preset), List.of(), 0, 0, false);
  }

  /** A number between bounds. */
  public static Entry slider(String label, double low, double high, double preset) {
    return new Entry(label, Kind.SLIDER, Double.toString(preset), List.of(), low, high, false);
  }

  /** The same, remembered from one dialog to the next. */
  public Entry keep() {
    return new Entry(label, kind, preset, choices, low, high, true);
  }

  /** The same with another beginning. */
  public Entry withPreset(String other) {
    return new Entry(label, kind, other, choices, low, high, remembered);
  }

  /** The key in macros. */
  public String key() {
    return Macro.trimKey(label);
  }
}
