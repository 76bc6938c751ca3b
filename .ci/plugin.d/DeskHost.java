import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextComponent;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;

/** A person at a real ImageJ: opens commands as the menu does, fills dialogs, clicks, looks. */
final class DeskHost {

  private static final int CLICKS = 5;

  private final Robot robot;
  private final Path pictures;
  private int shot;

  DeskHost(Path plugins, Path pictures) throws Exception {
    System.setProperty("plugins.dir", plugins.toString());
    this.pictures = Files.createDirectories(pictures);
    ImageJ host = new ImageJ();
    host.exitWhenQuitting(false);
    robot = new Robot();
    robot.setAutoDelay(40);
    robot.waitForIdle();
    say("ImageJ " + IJ.getFullVersion() + ", Java " + System.getProperty("java.version"));
  }

  static void say(String line) {
    System.out.println("desk: " + line);
  }

  static <T> T await(String what, int seconds, Supplier<T> look) {
    long end = System.currentTimeMillis() + seconds * 1000L;
    while (System.currentTimeMillis() < end) {
      T found = look.get();
      if (found != null && !Boolean.FALSE.equals(found)) {
        return found;
      }
      IJ.wait(60);
    }
    throw new AssertionError("waited " + seconds + " s in vain for " + what + "; windows: " + titles());
  }

  static List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (Window window : Window.getWindows()) {
      if (window.isShowing()) {
        titles.add(title(window));
      }
    }
    return titles;
  }

  static String title(Window window) {
    return window instanceof Frame frame
        ? frame.getTitle()
        : window instanceof Dialog dialog ? dialog.getTitle() : "";
  }

  static Window window(String title, int seconds) {
    return await(
        "a window '" + title + "'",
        seconds,
        () -> {
          for (Window window : Window.getWindows()) {
            if (window.isShowing() && title(window).contains(title)) {
              return window;
            }
          }
          return null;
        });
  }

  static boolean showing(String title) {
    return titles().stream().anyMatch(t -> t.contains(title));
  }

  /** Runs a command as a click in the menu does. */
  void menu(String command) {
    say("menu: " + command);
    IJ.doCommand(command);
  }

  GenericDialog dialog(String title) {
    GenericDialog dialog = (GenericDialog) window(title, 60);
    IJ.wait(250);
    return dialog;
  }

  /** Fills fields by the key of their label: the dialog's own order of text fields is told. */
  void text(GenericDialog dialog, int field, String text) {
    ((TextComponent) dialog.getStringFields().get(field)).setText(text);
  }

  /**
   * Clicks until the click arrives: before, the window may still lie under another one, or its
   * button may still be gray because the dialog is reading the last text.
   */
  void click(Component component) {
    await("a visible component", 20, component::isShowing);
    await("a component that is not gray", 20, component::isEnabled);
    AtomicBoolean arrived = new AtomicBoolean();
    MouseListener heard =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent e) {
            arrived.set(true);
          }
        };
    component.addMouseListener(heard);
    for (int attempt = 1; !arrived.get(); attempt++) {
      require(attempt <= CLICKS, () -> "a click arrives at " + component);
      SwingUtilities.getWindowAncestor(component).toFront();
      robot.waitForIdle();
      Point at = component.getLocationOnScreen();
      clickAt(at.x + component.getWidth() / 2, at.y + component.getHeight() / 2);
      for (int wait = 0; wait < 20 && !arrived.get(); wait++) {
        IJ.wait(50);
      }
    }
    component.removeMouseListener(heard);
  }

  void clickAt(int x, int y) {
    robot.mouseMove(x, y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  void key(int code) {
    robot.keyPress(code);
    robot.keyRelease(code);
    robot.waitForIdle();
  }

  /** A button of a window by its words. */
  static Component button(Container within, String words) {
    for (Component part : within.getComponents()) {
      if (part instanceof AbstractButton b && words.equals(b.getText())
          || part instanceof java.awt.Button a && words.equals(a.getLabel())) {
        return part;
      }
      if (part instanceof Container inner) {
        Component found = button(inner, words);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The first part of this kind. */
  static <T> T part(Container within, Class<T> kind) {
    for (Component part : within.getComponents()) {
      if (kind.isInstance(part)) {
        return kind.cast(part);
      }
      if (part instanceof Container inner) {
        T found = part(inner, kind);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Keeps a picture of the screen. */
  void look(String name) throws Exception {
    IJ.wait(400);
    robot.waitForIdle();
    Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    File file = pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++shot, name)).toFile();
    ImageIO.write(robot.createScreenCapture(all), "png", file);
    say("picture: " + file.getName());
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what + "; windows: " + titles());
    }
    say("holds: " + what);
  }

  private static void require(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new AssertionError(what.get() + "; windows: " + titles());
    }
  }

  static void closeImages() {
    for (int id : WindowManager.getIDList() == null ? new int[0] : WindowManager.getIDList()) {
      ImagePlus image = WindowManager.getImage(id);
      image.changes = false;
      image.close();
    }
  }

  static void closeWindows(String... parts) {
    for (Window window : Window.getWindows()) {
      for (String part : parts) {
        if (window.isShowing() && title(window).contains(part)) {
          window.dispose();
        }
      }
    }
  }

  static Recorder record() {
    Recorder recorder = new Recorder();
    IJ.wait(300);
    return recorder;
  }
}
