package org.wormscreen.fiji;

/** One command of the menu. */
@FunctionalInterface
public interface DeskCommand {

  /**
   * Asks what is needed, does the work, shows what came of it.
   *
   * @throws org.wormscreen.ScreenException with a sentence for people
   * @throws org.wormscreen.fiji.work.Cancelled when somebody wanted it no longer
   */
  void run();
}
