package org.wormscreen.fiji.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.table.AbstractTableModel;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.review.ReviewQuestion;
import org.wormscreen.report.table.review.Reviews;

/** The animals of a well, with what people say of them in columns of their own. */
final class WormModel extends AbstractTableModel {

  private static final long serialVersionUID = 1L;

  /** What is looked at first; the rest of {@code worms.csv} follows. */
  private static final List<String> FIRST =
      List.of(
          "field",
          "worm",
          "status",
          "reason",
          "stage",
          "muv",
          "pseudovulvae",
          "alive",
          "confidence",
          "length_um",
          "width_um");

  private static final List<String> LEFT_OUT = List.of("plate", "well");
  private final transient List<Map<String, String>> rows;
  private final transient WellId well;
  private final transient Reviews reviews;
  private final List<String> columns = new ArrayList<>();

  WormModel(WellId well, List<Map<String, String>> rows, Reviews reviews) {
    this.well = well;
    this.reviews = reviews;
    // Animals before specks.
    this.rows = new ArrayList<>(rows);
    this.rows.sort(
        java.util.Comparator.comparing(
            (Map<String, String> r) -> r.getOrDefault("length_um", "").isEmpty()));
    if (!rows.isEmpty()) {
      columns.addAll(FIRST.stream().filter(c -> used(rows, c)).toList());
      columns.add(2, "review");
      rows.get(0).keySet().stream()
          .filter(c -> !columns.contains(c) && !LEFT_OUT.contains(c) && used(rows, c))
          .forEach(columns::add);
    }
  }

  private static boolean used(List<Map<String, String>> rows, String column) {
    return rows.stream().anyMatch(r -> !r.getOrDefault(column, "").isEmpty());
  }

  Map<String, String> row(int index) {
    return rows.get(index);
  }

  /** The place of an animal; -1 when it is not here. */
  int indexOf(String field, String worm) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get("field").equals(field) && rows.get(i).get("worm").equals(worm)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return columns.size();
  }

  @Override
  public String getColumnName(int column) {
    return columns.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    String name = columns.get(column);
    if (!name.equals("review")) {
      return rows.get(row).getOrDefault(name, "");
    }
    List<String> said = new ArrayList<>();
    Map<String, String> worm = rows.get(row);
    for (ReviewQuestion question : ReviewQuestion.values()) {
      String answers =
          reviews.answers(
              well.label(),
              Integer.parseInt(worm.get("field")),
              Integer.parseInt(worm.get("worm")),
              question);
      if (!answers.isEmpty()) {
        said.add(question.column() + "=" + answers);
      }
    }
    return String.join(" ", said);
  }
}
