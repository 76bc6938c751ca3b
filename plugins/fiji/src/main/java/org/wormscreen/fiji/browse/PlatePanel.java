package org.wormscreen.fiji.browse;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.PlainNumber;
import org.wormscreen.report.figure.ColourScale;

/** The plate as a grid, each well coloured by one column of {@code wells.csv}. */
final class PlatePanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int LEFT = 30;
  private static final int TOP = 24;
  private static final int LEGEND = 44;
  private static final int MOST_WORDS = 8;
  private static final Color NOTHING = new Color(0xeeeeee);
  private static final Color PICKED = new Color(0xd6246e);

  /** Colours of words, after Okabe and Ito; told apart by people who see few colours. */
  private static final int[] WORDS = {
    0x56b4e9, 0xe69f00, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7, 0x999999
  };

  private final transient ResultView view;
  private final PlateFormat format;
  private transient PlateColours colours;
  private transient Optional<WellId> picked = Optional.empty();

  /** How one column becomes colours. */
  private record PlateColours(
      String column, List<String> words, OptionalDouble low, OptionalDouble high) {

    static PlateColours of(ResultView view, String column) {
      List<String> cells =
          view.wells().values().stream()
              .map(r -> r.getOrDefault(column, ""))
              .filter(c -> !c.isEmpty())
              .toList();
      boolean numbers = cells.stream().allMatch(c -> ResultView.number(c).isPresent());
      if (!numbers) {
        return new PlateColours(
            column,
            cells.stream().distinct().sorted().toList(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
      }
      double[] values =
          cells.stream().mapToDouble(c -> ResultView.number(c).getAsDouble()).sorted().toArray();
      boolean share =
          column.endsWith("_fraction") || column.endsWith("_low") || column.endsWith("_high");
      double low = share ? 0 : values.length == 0 ? 0 : values[0];
      double high = share ? 1 : values.length == 0 ? 1 : values[values.length - 1];
      return new PlateColours(
          column, List.of(), OptionalDouble.of(low), OptionalDouble.of(Math.max(high, low)));
    }

    Color of(String cell) {
      if (cell.isEmpty()) {
        return NOTHING;
      }
      if (low.isEmpty()) {
        return new Color(WORDS[Math.min(words.indexOf(cell), WORDS.length - 1)]);
      }
      double span = high.getAsDouble() - low.getAsDouble();
      double share =
          span > 0 ? (ResultView.number(cell).getAsDouble() - low.getAsDouble()) / span : 0.5;
      return Color.decode(ColourScale.VIRIDIS.at(share));
    }
  }

  PlatePanel(ResultView view, String column, Consumer<WellId> chosen) {
    this.view = view;
    format = view.format();
    colours = PlateColours.of(view, column);
    setBackground(Color.WHITE);
    setPreferredSize(new Dimension(620, LEGEND + TOP + 620 * format.rows() / format.columns()));
    ToolTipManager.sharedInstance().registerComponent(this);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            at(event).filter(view.wells()::containsKey).ifPresent(chosen);
          }
        });
  }

  void colourBy(String column) {
    colours = PlateColours.of(view, column);
    repaint();
  }

  void pick(WellId well) {
    picked = Optional.of(well);
    repaint();
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    return at(event)
        .map(
            well -> {
              Map<String, String> row = view.wells().get(well);
              return row == null
                  ? null
                  : "%s  %s %s %s: %s = %s"
                      .formatted(
                          well,
                          row.getOrDefault("treatment", ""),
                          row.getOrDefault("concentration_um", ""),
                          row.getOrDefault("role", ""),
                          colours.column(),
                          row.getOrDefault(colours.column(), ""));
            })
        .orElse(null);
  }

  /** The middle of a well on this panel; for whoever clicks without a hand. */
  java.awt.Point middle(WellId well) {
    double size = edge();
    return new java.awt.Point(
        (int) (LEFT + (well.column() + 0.5) * size), (int) (TOP + (well.row() + 0.5) * size));
  }

  private double edge() {
    return Math.max(
        4,
        Math.min(
            (getWidth() - LEFT - 8) / (double) format.columns(),
            (getHeight() - TOP - LEGEND) / (double) format.rows()));
  }

  private Optional<WellId> at(MouseEvent event) {
    int column = (int) Math.floor((event.getX() - LEFT) / edge());
    int row = (int) Math.floor((event.getY() - TOP) / edge());
    boolean on = column >= 0 && row >= 0 && column < format.columns() && row < format.rows();
    return on ? Optional.of(new WellId(row, column)) : Optional.empty();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    double size = edge();
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.max(7, Math.min(12, size * 0.5))));
    g.setColor(Color.DARK_GRAY);
    for (int c = 0; c < format.columns(); c++) {
      centred(g, "" + (c + 1), LEFT + (c + 0.5) * size, TOP - 7);
    }
    for (int r = 0; r < format.rows(); r++) {
      centred(g, new WellId(r, 0).rowLabel(), LEFT / 2.0, TOP + (r + 0.5) * size + 4);
    }
    for (int r = 0; r < format.rows(); r++) {
      for (int c = 0; c < format.columns(); c++) {
        well(g, new WellId(r, c), size);
      }
    }
    legend(g, TOP + (int) (format.rows() * size) + 12);
    g.dispose();
  }

  private void well(Graphics2D g, WellId well, double size) {
    int x = (int) (LEFT + well.column() * size);
    int y = (int) (TOP + well.row() * size);
    int across = (int) (size - Math.max(1, size * 0.08));
    Map<String, String> row = view.wells().get(well);
    if (row == null) {
      g.setColor(new Color(0xdddddd));
      g.drawOval(x, y, across, across);
      return;
    }
    String cell = row.getOrDefault(colours.column(), "");
    Color fill = colours.of(cell);
    g.setColor(fill);
    g.fillOval(x, y, across, across);
    if (cell.isEmpty()) {
      g.setColor(Color.GRAY);
      g.drawLine(x + across / 4, y + 3 * across / 4, x + 3 * across / 4, y + across / 4);
    } else if (size > 34 && colours.low().isPresent()) {
      boolean dark = fill.getRed() * 0.3 + fill.getGreen() * 0.6 + fill.getBlue() * 0.1 < 120;
      g.setColor(dark ? Color.WHITE : Color.BLACK);
      String text = PlainNumber.of(ResultView.number(cell).getAsDouble(), 2);
      centred(g, text, x + across / 2.0, y + across / 2.0 + 4);
    }
    if (picked.filter(well::equals).isPresent()) {
      g.setColor(PICKED);
      g.setStroke(new BasicStroke(3));
      g.drawOval(x, y, across, across);
      g.setStroke(new BasicStroke(1));
    }
  }

  private void legend(Graphics2D g, int y) {
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    if (colours.low().isPresent()) {
      int width = 200;
      for (int i = 0; i < width; i++) {
        g.setColor(Color.decode(ColourScale.VIRIDIS.at(i / (double) width)));
        g.fillRect(LEFT + 60 + i, y, 1, 12);
      }
      g.setColor(Color.DARK_GRAY);
      String low = PlainNumber.of(colours.low().getAsDouble(), 3);
      g.drawString(low, LEFT + 54 - g.getFontMetrics().stringWidth(low), y + 11);
      g.drawString(PlainNumber.of(colours.high().getAsDouble(), 3), LEFT + 66 + width, y + 11);
      g.drawString("struck through: no value", LEFT + 140 + width, y + 11);
      return;
    }
    int x = LEFT;
    for (String word : colours.words().stream().limit(MOST_WORDS).toList()) {
      g.setColor(colours.of(word));
      g.fillOval(x, y, 12, 12);
      g.setColor(Color.DARK_GRAY);
      String shown = word.length() > 18 ? word.substring(0, 17) + "\u2026" : word;
      g.drawString(shown, x + 16, y + 11);
      x += 28 + g.getFontMetrics().stringWidth(shown);
    }
    if (colours.words().size() > MOST_WORDS) {
      g.drawString("and " + (colours.words().size() - MOST_WORDS) + " more", x, y + 11);
    }
  }

  private static void centred(Graphics2D g, String text, double x, double y) {
    FontMetrics metrics = g.getFontMetrics();
    g.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float) y);
  }
}
