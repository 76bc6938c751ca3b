package org.wormscreen.fiji.browse;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import org.wormscreen.ScreenException;
import org.wormscreen.fiji.picture.FieldOverlay;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.review.Reviews;

/** The window over a folder of results. */
final class Browser {

  private static final Color HIGHLIGHT = new Color(0xffe600);
  private static final float HIGHLIGHT_WIDTH = 3;

  private final ResultView view;
  private final Optional<Path> plate;
  private final JFrame frame;
  private final PlatePanel panel;
  private final JComboBox<String> column;
  private final JTable table = new JTable();
  private final JLabel words = new JLabel("Click a well.");
  private final JButton review = new JButton("Review animal...");
  private Optional<WellPictures> pictures = Optional.empty();
  private Optional<ImagePlus> image = Optional.empty();

  /** What makes a highlighted outline as it was. */
  private final List<Runnable> usual = new ArrayList<>();

  Browser(ResultView view, Optional<Path> plate) {
    this.view = view;
    this.plate = plate;
    frame = new JFrame("Worm Screen: " + view.folder().getFileName());
    column = new JComboBox<>(view.columns().toArray(String[]::new));
    column.setSelectedItem(view.measure());
    panel = new PlatePanel(view, view.measure(), this::pick);
    column.addActionListener(event -> panel.colourBy((String) column.getSelectedItem()));
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                highlight(model().row(table.getSelectedRow()));
              }
            });
    review.setEnabled(false);
    review.addActionListener(event -> review());
  }

  void show() {
    Box top = Box.createHorizontalBox();
    top.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    top.add(new JLabel("Colour by "));
    column.setMaximumSize(new Dimension(240, 28));
    top.add(column);
    top.add(Box.createHorizontalGlue());
    top.add(review);
    words.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
    Box north = Box.createVerticalBox();
    north.add(top);
    JScrollPane rows = new JScrollPane(table);
    rows.setPreferredSize(new Dimension(680, 220));
    javax.swing.JPanel below = new javax.swing.JPanel(new BorderLayout());
    below.add(words, BorderLayout.NORTH);
    below.add(rows, BorderLayout.CENTER);
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, panel, below);
    split.setResizeWeight(0.6);
    frame.add(north, BorderLayout.NORTH);
    frame.add(split, BorderLayout.CENTER);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.pack();
    frame.setLocation(20, 120);
    frame.setVisible(true);
  }

  void colourBy(String name) {
    column.setSelectedItem(name);
  }

  /** Shows a well: its animals, and its image with their outlines. */
  void pick(WellId chosen) {
    panel.pick(chosen);
    table.setModel(new WormModel(chosen, view.wormsOf(chosen), Reviews.of(view.folder())));
    for (int i = 0; i < table.getColumnCount(); i++) {
      table.getColumnModel().getColumn(i).setPreferredWidth(i == 2 ? 120 : 84);
    }
    review.setEnabled(table.getRowCount() > 0);
    Map<String, String> row = view.wells().get(chosen);
    words.setText(
        "%s   %s %s   %s   %s animals seen, %s scored   %s %s"
            .formatted(
                chosen,
                row.getOrDefault("treatment", ""),
                row.getOrDefault("concentration_um", "").isEmpty()
                    ? ""
                    : row.get("concentration_um") + " \u00b5M",
                row.getOrDefault("role", ""),
                row.getOrDefault("worms_seen", "0"),
                row.getOrDefault("worms_scored", "0"),
                row.getOrDefault("status", ""),
                row.getOrDefault("reason", "")));
    Thread opener = new Thread(() -> open(chosen), "Worm Screen image");
    opener.setDaemon(true);
    opener.start();
  }

  private synchronized void open(WellId chosen) {
    try {
      if (pictures.isEmpty()) {
        pictures = Optional.of(WellPictures.of(view.folder(), plate));
      }
      ImagePlus opened = pictures.get().open(chosen, view.wormsOf(chosen));
      image.ifPresent(
          old -> {
            old.changes = false;
            old.close();
          });
      opened.show();
      usual.clear();
      image = Optional.of(opened);
      beside(opened);
      listen(opened);
    } catch (ScreenException e) {
      IJ.showStatus("Worm Screen: " + e.getMessage());
      words.setText(chosen + "   " + e.getMessage());
    }
  }

  /** To the right of this window where there is room, so that both are seen. */
  private void beside(ImagePlus opened) {
    int x = frame.getX() + frame.getWidth() + 4;
    if (opened.getWindow() != null
        && x + opened.getWindow().getWidth() <= IJ.getScreenSize().width) {
      opened.getWindow().setLocation(x, frame.getY());
    }
  }

  /** A click on an animal in the image selects its row. */
  private void listen(ImagePlus opened) {
    ImageCanvas canvas = opened.getCanvas();
    if (canvas == null) {
      return;
    }
    canvas.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            double x = canvas.offScreenXD(event.getX());
            double y = canvas.offScreenYD(event.getY());
            for (Roi roi : opened.getOverlay()) {
              boolean here =
                  opened.getStackSize() == 1 || roi.getPosition() == opened.getCurrentSlice();
              if (here && FieldOverlay.holds(roi, x, y)) {
                int row = model().indexOf(roi.getProperty("field"), roi.getProperty("worm"));
                if (row >= 0) {
                  table.setRowSelectionInterval(row, row);
                  table.scrollRectToVisible(table.getCellRect(row, 0, true));
                }
                return;
              }
            }
          }
        });
  }

  private WormModel model() {
    return (WormModel) table.getModel();
  }

  /** Draws an animal's outline so that it is found at once; a rejected object gets a point. */
  private synchronized void highlight(Map<String, String> worm) {
    if (image.isEmpty()) {
      return;
    }
    ImagePlus shown = image.get();
    shown.deleteRoi();
    usual.forEach(Runnable::run);
    usual.clear();
    for (Roi roi : shown.getOverlay()) {
      if (worm.get("field").equals(roi.getProperty("field"))
          && worm.get("worm").equals(roi.getProperty("worm"))) {
        Color colour = roi.getStrokeColor();
        BasicStroke stroke = roi.getStroke();
        usual.add(
            () -> {
              roi.setStrokeColor(colour);
              roi.setStroke(stroke);
            });
        roi.setStrokeColor(HIGHLIGHT);
        roi.setStroke(new BasicStroke(HIGHLIGHT_WIDTH));
        if (shown.getStackSize() > 1) {
          shown.setSlice(roi.getPosition());
        }
        shown.draw();
        return;
      }
    }
    double x = Double.parseDouble(worm.get("x_px"));
    double y = Double.parseDouble(worm.get("y_px"));
    shown.setRoi(new ij.gui.PointRoi(x, y));
  }

  private void review() {
    int row = table.getSelectedRow();
    if (row < 0) {
      words.setText("Select an animal first, in the table or in the image.");
      return;
    }
    Map<String, String> worm = model().row(row);
    Optional<ReviewDialog.Said> said = new ReviewDialog(frame, worm).ask();
    if (said.isPresent()) {
      ReviewDialog.Said s = said.get();
      Reviews.of(view.folder()).say(List.of(s.about(worm)));
      model().fireTableRowsUpdated(row, row);
      record(worm, s);
    }
  }

  private void record(Map<String, String> worm, ReviewDialog.Said said) {
    if (Recorder.record) {
      Recorder.recordString(
          "run(\"%s\", \"results=[%s] well=%s field=%s worm=%s question=%s review=[%s] reviewer=[%s] note=[%s]\");\n"
              .formatted(
                  BrowseForm.TITLE,
                  view.folder().toString().replace("\\", "\\\\"),
                  worm.get("well"),
                  worm.get("field"),
                  worm.get("worm"),
                  said.question(),
                  said.review(),
                  said.reviewer(),
                  said.note()));
    }
  }
}
