import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.TextComponent;
import java.awt.Window;
import java.awt.event.ItemEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** Each command in a real window: opened, filled, run, looked at, its files checked. */
public final class Desk {

  private static DeskHost desk;
  private static Path work;
  private static Path plate;

  public static void main(String[] args) throws Exception {
    try {
      all(args);
    } catch (Throwable failed) {
      failed.printStackTrace();
      System.exit(1); // windows would keep the machine running
    }
    DeskHost.say("all commands work");
    System.exit(0);
  }

  private static void all(String[] args) throws Exception {
    work = Path.of(args[1]);
    plate = Path.of(args[2]);
    desk = new DeskHost(Path.of(args[0]), Path.of(args[3]));
    Recorder recorder = DeskHost.record();
    about();
    analyzePlate();
    String recorded = recorder.getText();
    Files.writeString(work.resolve("recorded.ijm"), recorded);
    twoAtOnceAndEscape();
    analyzeImage();
    simulate();
    browse();
    tune();
    annotate();
    Files.writeString(work.resolve("recorded-all.ijm"), recorder.getText());
  }

  private static void about() throws Exception {
    desk.menu("About and citation");
    DeskHost.window("About Worm Screen", 60);
    desk.look("about");
    DeskHost.closeWindows("About Worm");
  }

  private static GenericDialog plateDialog(String wells, Path out) {
    desk.menu("Analyze plate...");
    GenericDialog dialog = desk.dialog("Analyze plate...");
    desk.text(dialog, 0, plate.toString());
    ((Choice) dialog.getChoices().get(0)).select("viability");
    desk.text(dialog, 1, "brightfield=w1,stain=w2");
    desk.text(dialog, 3, wells);
    desk.text(dialog, 6, out.toString());
    return dialog;
  }

  private static void analyzePlate() throws Exception {
    GenericDialog dialog = plateDialog("", work.resolve("desk"));
    desk.look("analyze-plate");
    desk.click(dialog.getButtons()[0]);
    Window checks = DeskHost.window("Checks of", 60);
    desk.look("analyze-plate-checks");
    desk.click(DeskHost.button(checks, "Analyze"));
    DeskHost.window("hits.csv", 600);
    desk.look("analyze-plate-done");
    DeskHost.require(Files.exists(work.resolve("desk/report.html")), "the report is written");
    DeskHost.closeWindows("worms.csv", "wells.csv", "hits.csv", "Log");
  }

  /** A second run is refused while the first goes on; Escape ends that within two seconds. */
  private static void twoAtOnceAndEscape() throws Exception {
    Path out = work.resolve("cancelled");
    GenericDialog dialog = plateDialog("", out);
    desk.click(dialog.getButtons()[0]);
    Window checks = DeskHost.window("Checks of", 60);
    desk.click(DeskHost.button(checks, "Analyze"));
    DeskHost.await("wells being analysed", 60, () -> Files.exists(out.resolve(".lock")));
    desk.menu("Simulate plate...");
    GenericDialog second = desk.dialog("Simulate plate...");
    desk.text(second, 0, work.resolve("never").toString());
    desk.click(second.getButtons()[0]);
    Window refusal =
        DeskHost.await(
            "the refusal",
            30,
            () -> {
              for (Window window : Window.getWindows()) {
                if (window.isShowing() && DeskHost.title(window).equals("Worm Screen")) {
                  return window;
                }
              }
              return null;
            });
    desk.look("two-at-once");
    refusal.dispose();
    IJ.wait(300);
    IJ.getInstance().toFront();
    IJ.getInstance().requestFocus();
    IJ.wait(300);
    DeskHost.require(goesOn(), "the first run goes on while the second is refused");
    long pressed = System.currentTimeMillis();
    desk.key(KeyEvent.VK_ESCAPE);
    DeskHost.await("the end after Escape", 10, () -> !goesOn());
    long took = System.currentTimeMillis() - pressed;
    DeskHost.say("cancelled after " + took + " ms");
    desk.look("cancelled");
    DeskHost.require(took < 2600, "Escape ends a run within two seconds (and a wait of the robot)");
    DeskHost.require(!Files.exists(out.resolve("run.json")), "a cancelled run writes no results");
    try (var files = Files.walk(out)) {
      DeskHost.require(
          files.noneMatch(f -> f.toString().endsWith(".tmp")), "a cancelled run leaves no half file");
    }
    DeskHost.require(!Files.exists(work.resolve("never")), "the refused run wrote nothing");
    DeskHost.await(
        "the last threads",
        60,
        () -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("Worm Screen")));
  }

  /** Whether the command that the menu began is still at work. */
  private static boolean goesOn() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.getName().contains("Analyze plate..."));
  }

  private static void analyzeImage() throws Exception {
    IJ.open(plate.resolve("B02_w1.tif").toString());
    desk.menu("Analyze open image");
    GenericDialog dialog = desk.dialog("Analyze open image");
    ((Choice) dialog.getChoices().get(0)).select("viability");
    desk.look("analyze-image");
    desk.click(dialog.getButtons()[0]);
    DeskHost.window("Gallery", 200);
    desk.look("analyze-image-done");
    ResultsTable table = ResultsTable.getResultsTable("Results");
    table.save(work.resolve("open-image.csv").toString());
    ImagePlus image = WindowManager.getImage("B02_w1.tif");
    DeskHost.require(image.getOverlay().size() == table.size(), "every row has an outline");
    DeskHost.closeImages();
    DeskHost.closeWindows("Results", "ROI Manager");
  }

  private static void simulate() throws Exception {
    desk.menu("Simulate plate...");
    GenericDialog dialog = desk.dialog("Simulate plate...");
    desk.text(dialog, 0, work.resolve("simulated").toString());
    desk.text(dialog, 1, "7");
    desk.text(dialog, 2, "B02-B03");
    desk.look("simulate");
    desk.click(dialog.getButtons()[0]);
    DeskHost.await("the simulated plate", 120, () -> Files.exists(work.resolve("simulated-truth/wells.csv")));
  }

  private static void browse() throws Exception {
    desk.menu("Browse results...");
    GenericDialog dialog = desk.dialog("Browse results...");
    desk.text(dialog, 0, work.resolve("desk").toString());
    desk.text(dialog, 1, plate.toString());
    desk.look("browse");
    desk.click(dialog.getButtons()[0]);
    Window window = DeskHost.window("Worm Screen: desk", 60);
    IJ.wait(600);
    Component panel = named(window, "PlatePanel");
    Point well = middleOf(panel, 2, 2);
    Point at = panel.getLocationOnScreen();
    desk.clickAt(at.x + well.x, at.y + well.y);
    DeskHost.window("C03 of", 60);
    IJ.wait(800);
    desk.look("browse-well");
    JTable table = DeskHost.part(window, JTable.class);
    SwingUtilities.invokeAndWait(() -> table.setRowSelectionInterval(2, 2));
    desk.look("browse-animal-in-table");
    ImagePlus image = WindowManager.getCurrentImage();
    Roi animal = image.getOverlay().get(0);
    Point inside = inside(animal);
    Point canvas = image.getCanvas().getLocationOnScreen();
    desk.clickAt(
        canvas.x + image.getCanvas().screenX(inside.x), canvas.y + image.getCanvas().screenY(inside.y));
    IJ.wait(500);
    desk.look("browse-animal-in-image");
    String worm = "" + table.getValueAt(table.getSelectedRow(), 1);
    DeskHost.require(animal.getName().endsWith(worm), "a click on an animal selects its row");
    desk.click(DeskHost.button(window, "Review animal..."));
    Window review = DeskHost.window("Review", 30);
    SwingUtilities.invokeAndWait(() -> DeskHost.part(review, JTextField.class).setText("1"));
    desk.look("review");
    desk.click(DeskHost.button(review, "OK"));
    DeskHost.await("the review", 20, () -> Files.exists(work.resolve("desk/reviews.csv")));
    desk.look("reviewed");
    DeskHost.say(Files.readString(work.resolve("desk/reviews.csv")));
    DeskHost.closeWindows("Worm Screen: desk");
  }

  private static void tune() throws Exception {
    desk.menu("Tune settings...");
    GenericDialog dialog = (GenericDialog) DeskHost.window("Tune settings", 60);
    IJ.wait(6000);
    desk.look("tune-animals");
    Choice view = (Choice) dialog.getChoices().get(1);
    ((TextComponent) dialog.getNumericFields().get(4)).setText("200");
    view.select("foreground");
    // As AWT does: a dialog that is read by two threads at once mixes up its fields.
    EventQueue.invokeAndWait(
        () ->
            dialog.itemStateChanged(
                new ItemEvent(view, 0, "foreground", ItemEvent.SELECTED)));
    IJ.wait(2500);
    desk.look("tune-foreground");
    desk.text(dialog, 1, work.resolve("tuned.yaml").toString());
    desk.click(dialog.getButtons()[0]);
    DeskHost.await("the settings", 20, () -> Files.exists(work.resolve("tuned.yaml")));
  }

  private static void annotate() throws Exception {
    ImagePlus image = WindowManager.getCurrentImage();
    desk.menu("Annotate...");
    GenericDialog dialog = desk.dialog("Annotate...");
    desk.text(dialog, 0, work.resolve("truth").toString());
    desk.look("annotate");
    desk.click(dialog.getButtons()[0]);
    Window window = DeskHost.window("Annotate C03", 30);
    IJ.wait(500);
    JTable table = DeskHost.part(window, JTable.class);
    int before = table.getRowCount();
    image.setRoi(new OvalRoi(60, 230, 90, 24));
    desk.click(DeskHost.button(window, "Add selection"));
    SwingUtilities.invokeAndWait(() -> table.setValueAt("dead", 0, 1));
    desk.look("annotate-drawn");
    DeskHost.require(table.getRowCount() == before + 1, "a selection becomes an animal");
    desk.click(DeskHost.button(window, "Save"));
    DeskHost.await("the truth", 20, () -> Files.exists(work.resolve("truth/wells.csv")));
    desk.look("annotate-saved");
    DeskHost.closeImages();
  }

  private static Component named(Container within, String kind) {
    for (Component part : within.getComponents()) {
      if (part.getClass().getSimpleName().equals(kind)) {
        return part;
      }
      if (part instanceof Container inner) {
        Component found = named(inner, kind);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Point middleOf(Component panel, int row, int column) throws Exception {
    for (var method : panel.getClass().getDeclaredMethods()) {
      if (method.getName().equals("middle")) {
        method.setAccessible(true);
        Object well =
            method.getParameterTypes()[0].getConstructor(int.class, int.class).newInstance(row, column);
        return (Point) method.invoke(panel, well);
      }
    }
    throw new AssertionError("no place of wells");
  }

  private static Point inside(Roi roi) {
    Rectangle box = roi.getBounds();
    for (int y = box.y; y < box.y + box.height; y++) {
      for (int x = box.x; x < box.x + box.width; x++) {
        if (roi.contains(x, y) && roi.contains(x + 1, y + 1) && roi.contains(x - 1, y - 1)) {
          return new Point(x, y);
        }
      }
    }
    throw new AssertionError("no place within " + roi);
  }
}
