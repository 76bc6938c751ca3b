package org.wormscreen.fiji;

import ij.IJ;
import ij.text.TextWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.pipeline.CodeIdentity;

/** <i>About and citation</i>: what this is, its version, how to cite it, how to remove it. */
public final class About implements DeskCommand {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 560;

  @Override
  public void run() {
    if (Ask.unseen()) {
      IJ.log(text());
    } else {
      new TextWindow("About Worm Screen", text(), WIDTH, HEIGHT);
    }
  }

  /** The whole text. */
  static String text() {
    CodeIdentity code = CodeIdentity.running();
    return """
        Worm Screen %s
        Finds, scores and judges C. elegans in plates of a MAPK drug screen.
        The same program as the command line 'screen': the same plate and
        settings give the same tables.

        Program: %.12s (SHA-256; run.json of every result names it)
        ImageJ:  %s
        Java:    %s (17 or newer is needed)
        Licence: Apache-2.0

        To remove it: delete Worm_Screen-%s.jar from the folder 'plugins'
        and start ImageJ again.

        How to cite (CITATION.cff)

        %s"""
        .formatted(
            code.version(),
            code.sha256(),
            IJ.getFullVersion(),
            System.getProperty("java.version"),
            code.version(),
            citation());
  }

  private static String citation() {
    try (InputStream file = About.class.getResourceAsStream("/META-INF/worm-screen/CITATION.cff")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The plugin's own files cannot be read", e);
    }
  }
}
