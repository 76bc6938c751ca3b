package org.wormscreen.fiji.start;

import ij.IJ;
import ij.Macro;
import ij.plugin.PlugIn;
import java.lang.reflect.InvocationTargetException;

/**
 * The door of the plugin, compiled for Java 8 so that an old host can open it: it looks at the
 * Java that runs before anything is loaded that needs a newer one.
 */
public final class WormScreen implements PlugIn {

  /** The Java that the rest of the plugin needs. */
  static final int NEEDED = 17;

  private static final String DESK = "org.wormscreen.fiji.Desk";

  /**
   * Opens one command.
   *
   * @param command the command's word, as {@code plugins.config} gives it: {@code "analyze-plate"}
   */
  @Override
  public void run(String command) {
    int found = majorVersion(System.getProperty("java.specification.version"));
    if (found < NEEDED) {
      refuse(tooOld(found));
      return;
    }
    try {
      // The loader of this class: plugins may live apart from ImageJ itself.
      Class<?> desk = Class.forName(DESK, true, WormScreen.class.getClassLoader());
      desk.getMethod("run", String.class).invoke(null, command);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException) {
        throw (RuntimeException) e.getCause();
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      refuse("The plugin is not whole (" + e + "). Install it again; README.md says how.");
    }
  }

  /**
   * Opens one command with a macro's options where ImageJ has no menus, as without any display: in
   * a macro {@code call("org.wormscreen.fiji.start.WormScreen.command", "analyze-plate",
   * "plate=/data/plate-7 assay=muv")}.
   *
   * @param command the command's word
   * @param options as of ImageJ's {@code run}
   */
  public static void command(String command, String options) {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    // ImageJ gives options to threads of this name only.
    thread.setName("Run$_" + name);
    Macro.setOptions(options);
    try {
      new WormScreen().run(command);
    } finally {
      Macro.setOptions(null);
      thread.setName(name);
    }
  }

  /** The sentence for a host whose Java is too old. */
  static String tooOld(int found) {
    return "Worm Screen needs Java "
        + NEEDED
        + " or newer, and this ImageJ runs on Java "
        + found
        + ".\nCurrent Fiji (\"Latest\", with Java 21) works: https://fiji.sc"
        + "\nPlain ImageJ works with a newer Java beside it: https://imagej.net/ij";
  }

  /** 8 of {@code "1.8"}, 17 of {@code "17"}. */
  static int majorVersion(String specification) {
    String text = specification.startsWith("1.") ? specification.substring(2) : specification;
    return Integer.parseInt(text.replaceAll("[^0-9].*", ""));
  }

  private static void refuse(String sentence) {
    if (java.awt.GraphicsEnvironment.isHeadless() || ij.macro.Interpreter.isBatchMode()) {
      IJ.log("Worm Screen: " + sentence);
      Macro.abort();
    } else {
      IJ.error("Worm Screen", sentence);
    }
  }
}
