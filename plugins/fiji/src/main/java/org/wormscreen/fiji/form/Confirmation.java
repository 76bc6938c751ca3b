package org.wormscreen.fiji.form;

import ij.IJ;
import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.Frame;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

/** Shows lines of text and asks whether to go on. */
public final class Confirmation {

  private static final int MOST_ROWS = 34;
  private static final int MOST_COLUMNS = 100;

  private Confirmation() {}

  /**
   * Whether the person wants to go on.
   *
   * @param text plain lines, shown in a font of one width
   * @param yes the button that goes on
   * @param no the button that does not; Escape and closing the window mean the same
   */
  public static boolean ask(String title, String text, String yes, String no) {
    AtomicBoolean accepted = new AtomicBoolean();
    Runnable show = () -> show(title, text, yes, no, accepted);
    if (SwingUtilities.isEventDispatchThread()) {
      show.run();
      return accepted.get();
    }
    try {
      SwingUtilities.invokeAndWait(show);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
    return accepted.get();
  }

  private static void show(
      String title, String text, String yes, String no, AtomicBoolean accepted) {
    JDialog dialog = new JDialog((Frame) IJ.getInstance(), title, true);
    JTextArea area = new JTextArea(text);
    area.setEditable(false);
    area.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 12));
    area.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
    area.setRows(Math.min(MOST_ROWS, (int) text.lines().count() + 1));
    area.setColumns(
        Math.min(MOST_COLUMNS, text.lines().mapToInt(String::length).max().orElse(40) + 2));
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setCaretPosition(0);
    JButton go = new JButton(yes);
    JButton leave = new JButton(no);
    go.addActionListener(
        event -> {
          accepted.set(true);
          dialog.dispose();
        });
    leave.addActionListener(event -> dialog.dispose());
    Box buttons = Box.createHorizontalBox();
    buttons.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
    buttons.add(Box.createHorizontalGlue());
    buttons.add(leave);
    buttons.add(Box.createHorizontalStrut(8));
    buttons.add(go);
    dialog.add(new JScrollPane(area), BorderLayout.CENTER);
    dialog.add(buttons, BorderLayout.SOUTH);
    dialog.getRootPane().setDefaultButton(go);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            javax.swing.KeyStroke.getKeyStroke("ESCAPE"),
            javax.swing.JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.pack();
    dialog.setLocationRelativeTo(null);
    dialog.setVisible(true);
  }
}
