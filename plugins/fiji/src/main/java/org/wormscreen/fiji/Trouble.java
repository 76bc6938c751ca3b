package org.wormscreen.fiji;

import ij.IJ;
import ij.macro.Interpreter;
import org.wormscreen.fiji.form.Ask;

/** Tells of what went wrong, and ends the macro that caused it. */
final class Trouble {

  private static final String TITLE = "Worm Screen";

  private Trouble() {}

  /** In a dialog where somebody sees it, in the log otherwise. */
  static void tell(String sentence) {
    if (Ask.unseen()) {
      log(sentence);
    } else {
      IJ.error(TITLE, sentence);
    }
  }

  /** Ends the macro, if one runs, without a dialog: somebody wanted it so. */
  static void stop(String sentence) {
    IJ.showStatus(TITLE + ": " + sentence);
    if (Ask.byMacro()) {
      log(sentence);
    }
  }

  private static void log(String sentence) {
    Interpreter macro = Interpreter.getInstance();
    if (macro == null) {
      IJ.redirectErrorMessages(true);
      IJ.error(TITLE, sentence);
    } else {
      IJ.log(TITLE + ": " + sentence);
      // Without this ImageJ would show the message in a dialog, also in batch mode.
      macro.setIgnoreErrors(true);
      macro.abort(sentence);
    }
  }
}
