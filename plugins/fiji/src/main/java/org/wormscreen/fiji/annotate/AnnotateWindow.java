package org.wormscreen.fiji.annotate;

import ij.IJ;
import ij.gui.ImageCanvas;
import ij.gui.Roi;
import ij.gui.Toolbar;
import ij.plugin.frame.Recorder;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import org.wormscreen.ScreenException;
import org.wormscreen.fiji.picture.FieldOverlay;
import org.wormscreen.plate.WellId;

/** The window beside an image in which animals are drawn and labelled. */
final class AnnotateWindow {

  private final Drawing drawing;
  private final Path truth;
  private final WellId well;
  private final int field;
  private final JFrame frame;
  private final AnimalModel model;
  private final JTable table;
  private final JLabel words = new JLabel();

  AnnotateWindow(Drawing drawing, Path truth, WellId well, int field) {
    this.drawing = drawing;
    this.truth = truth;
    this.well = well;
    this.field = field;
    frame = new JFrame("Annotate %s, field %s".formatted(well, field));
    model = new AnimalModel(drawing);
    table = new JTable(model);
  }

  void show() {
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setRowHeight(22);
    choices(AnimalModel.LIFE, AnimalModel.LIVES);
    choices(AnimalModel.STAGE, Labels.STAGES);
    choices(AnimalModel.PSEUDOVULVAE, AnimalModel.COUNTS);
    table.getSelectionModel().addListSelectionListener(event -> select());
    JPanel buttons = new JPanel(new GridLayout(2, 2, 6, 6));
    buttons.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    button(buttons, "Add selection", drawing::addSelection);
    button(buttons, "Replace outline", () -> drawing.replace(selected()));
    button(buttons, "Delete", () -> drawing.outlines().remove(selected()));
    button(buttons, "Save", this::save);
    words.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    words.setText(
        "<html>Draw around an animal, whole also where it passes<br>under another, then"
            + " <i>Add selection</i>.</html>");
    JScrollPane rows = new JScrollPane(table);
    rows.setPreferredSize(new Dimension(380, 300));
    JPanel south = new JPanel(new BorderLayout());
    south.add(buttons, BorderLayout.CENTER);
    south.add(words, BorderLayout.SOUTH);
    frame.add(rows, BorderLayout.CENTER);
    frame.add(south, BorderLayout.SOUTH);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.pack();
    frame.setLocation(20, 140);
    frame.setVisible(true);
    IJ.setTool(Toolbar.FREEROI);
    drawing.show();
    listen();
  }

  private void choices(int column, java.util.List<String> words) {
    table
        .getColumnModel()
        .getColumn(column)
        .setCellEditor(new DefaultCellEditor(new JComboBox<>(words.toArray(String[]::new))));
  }

  private void button(JPanel panel, String name, Runnable work) {
    JButton button = new JButton(name);
    button.addActionListener(
        event -> {
          try {
            work.run();
            if (!name.equals("Save")) {
              drawing.show();
              model.fireTableDataChanged();
              words.setText("%s animals".formatted(drawing.outlines().size()));
            }
          } catch (ScreenException e) {
            words.setText("<html>" + e.getMessage().replace("<", "&lt;") + "</html>");
          }
        });
    panel.add(button);
  }

  private int selected() {
    if (table.getSelectedRow() < 0) {
      throw new ScreenException(
          ScreenException.Kind.USAGE, "Select an animal in this table first.");
    }
    return table.getSelectedRow();
  }

  private void select() {
    int row = table.getSelectedRow();
    if (row >= 0 && row < drawing.outlines().size()) {
      drawing.image().setRoi((Roi) drawing.outlines().get(row).clone());
    }
  }

  private void save() {
    drawing.save(truth, well, field);
    words.setText("Saved: %s animals of %s".formatted(drawing.outlines().size(), well));
    if (Recorder.record) {
      Recorder.recordString(
          "run(\"%s\", \"truth=[%s] well=%s field=%s\");\n"
              .formatted(Annotate.TITLE, truth.toString().replace("\\", "\\\\"), well, field));
    }
  }

  /** A click on an animal without a selection picks it. */
  private void listen() {
    ImageCanvas canvas = drawing.image().getCanvas();
    if (canvas == null) {
      return;
    }
    canvas.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            double x = canvas.offScreenXD(event.getX());
            double y = canvas.offScreenYD(event.getY());
            for (int i = 0; i < drawing.outlines().size(); i++) {
              if (FieldOverlay.holds(drawing.outlines().get(i), x, y)) {
                table.setRowSelectionInterval(i, i);
                return;
              }
            }
          }
        });
  }
}
