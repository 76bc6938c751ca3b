package org.wormscreen.fiji.annotate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.table.AbstractTableModel;

/** The drawn animals with their labels, to be edited. */
final class AnimalModel extends AbstractTableModel {

  static final int LIFE = 1;
  static final int STAGE = 2;
  static final int PSEUDOVULVAE = 3;
  static final List<String> LIVES = List.of("", "alive", "dead");
  static final List<String> COUNTS = List.of("", "0", "1", "2", "3", "4", "5", "6");

  private static final long serialVersionUID = 1L;
  private static final List<String> NAMES = List.of("animal", "alive", "stage", "pseudovulvae");
  private final transient Drawing drawing;

  AnimalModel(Drawing drawing) {
    this.drawing = drawing;
  }

  @Override
  public int getRowCount() {
    return drawing.outlines().size();
  }

  @Override
  public int getColumnCount() {
    return NAMES.size();
  }

  @Override
  public String getColumnName(int column) {
    return NAMES.get(column);
  }

  @Override
  public boolean isCellEditable(int row, int column) {
    return column >= LIFE;
  }

  @Override
  public Object getValueAt(int row, int column) {
    Labels labels = drawing.labels(row);
    return switch (column) {
      case LIFE -> labels.alive().map(a -> a ? "alive" : "dead").orElse("");
      case STAGE -> labels.stage();
      case PSEUDOVULVAE ->
          labels.pseudovulvae().isPresent()
              ? Integer.toString(labels.pseudovulvae().getAsInt())
              : labels.muv().map(m -> m ? "some" : "0").orElse("");
      default -> Integer.toString(row + 1);
    };
  }

  @Override
  public void setValueAt(Object value, int row, int column) {
    Labels labels = drawing.labels(row);
    String said = (String) value;
    drawing.label(
        row,
        switch (column) {
          case LIFE ->
              labels.withAlive(
                  said.isEmpty() ? Optional.empty() : Optional.of(said.equals("alive")));
          case STAGE -> labels.withStage(said);
          default ->
              labels.withPseudovulvae(
                  said.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(said)));
        });
    drawing.show();
    fireTableRowsUpdated(row, row);
  }
}
