package org.wormscreen.fiji.work;

import ij.IJ;
import java.awt.AWTEvent;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.util.concurrent.atomic.AtomicBoolean;

/** Listens for Escape in every window of the program, also where ImageJ itself does not. */
final class Escape implements AutoCloseable {

  private final AtomicBoolean pressed = new AtomicBoolean();
  private final AWTEventListener ear =
      event -> {
        if (event instanceof KeyEvent key
            && key.getID() == KeyEvent.KEY_PRESSED
            && key.getKeyCode() == KeyEvent.VK_ESCAPE) {
          pressed.set(true);
        }
      };

  Escape() {
    IJ.resetEscape();
    if (!GraphicsEnvironment.isHeadless()) {
      Toolkit.getDefaultToolkit().addAWTEventListener(ear, AWTEvent.KEY_EVENT_MASK);
    }
  }

  /** Whether it was pressed since. */
  boolean pressed() {
    return pressed.get() || IJ.escapePressed();
  }

  @Override
  public void close() {
    if (!GraphicsEnvironment.isHeadless()) {
      Toolkit.getDefaultToolkit().removeAWTEventListener(ear);
    }
    IJ.resetEscape();
  }
}
