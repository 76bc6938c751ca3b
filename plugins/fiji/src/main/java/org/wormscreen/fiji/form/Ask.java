package org.wormscreen.fiji.form;

import ij.Macro;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/** Gets the answers to a form: from the macro that runs, or from the person at the screen. */
public final class Ask {

  private Ask() {}

  /** Whether nobody sees a window: no display, or a macro in batch mode. */
  public static boolean unseen() {
    return GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode();
  }

  /** Whether a macro or script gave the answers of the command that this thread runs. */
  public static boolean byMacro() {
    return Macro.getOptions() != null;
  }

  /**
   * The answers; empty when the dialog was cancelled.
   *
   * @throws ScreenException when the macro's options are wrong, or nobody is there to be asked
   */
  public static Optional<Answers> answers(Form form) {
    String options = Macro.getOptions();
    if (options != null) {
      return Optional.of(new MacroWords(form).read(options));
    }
    if (unseen()) {
      throw new ScreenException(
          Kind.USAGE,
          "%s: nobody is there to be asked; say it in the macro: run(\"%s\", \"%s=...\")"
              .formatted(
                  form.title(),
                  form.title(),
                  form.entries().isEmpty() ? "key" : form.entries().get(0).key()));
    }
    return new FormDialog(form).ask();
  }

  /** The answers that a macro's options give; for tests and for commands of other kinds. */
  public static Answers ofMacro(Form form, String options) {
    return new MacroWords(form).read(options);
  }
}
