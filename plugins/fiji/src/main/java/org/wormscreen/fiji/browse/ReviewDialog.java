package org.wormscreen.fiji.browse;

import ij.Prefs;
import java.awt.Frame;
import java.awt.GridLayout;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.wormscreen.report.table.review.ReviewQuestion;
import org.wormscreen.report.table.review.ReviewRow;

/** Asks a person what an animal is. */
record ReviewDialog(Frame owner, Map<String, String> worm) {

  private static final String REVIEWER = "wormscreen.reviewer";

  /** What was said. */
  record Said(String question, String review, String reviewer, String note) {

    /** The same as a row about an animal, a row of {@code worms.csv}. */
    ReviewRow about(Map<String, String> worm) {
      return new ReviewRow(
          worm.get("plate"),
          worm.get("well"),
          Integer.parseInt(worm.get("field")),
          Integer.parseInt(worm.get("worm")),
          question,
          worm.getOrDefault(question, ""),
          review,
          reviewer,
          note);
    }
  }

  Optional<Said> ask() {
    JComboBox<String> question = new JComboBox<>(columns());
    question.setSelectedItem(worm.getOrDefault("muv", "").isEmpty() ? "alive" : "muv");
    JTextField review = new JTextField(12);
    JTextField reviewer =
        new JTextField(Prefs.get(REVIEWER, System.getProperty("user.name", "")), 12);
    JTextField note = new JTextField(24);
    JLabel said = new JLabel();
    Runnable tell =
        () -> {
          String key = (String) question.getSelectedItem();
          String now = worm.getOrDefault(key, "");
          said.setText(
              "the program says %s; answers are %s"
                  .formatted(now.isEmpty() ? "nothing" : now, ReviewQuestion.of(key).choice()));
        };
    question.addActionListener(event -> tell.run());
    tell.run();
    JPanel panel = new JPanel(new GridLayout(0, 1, 4, 4));
    panel.add(
        new JLabel(
            "Animal %s of %s, field %s"
                .formatted(worm.get("worm"), worm.get("well"), worm.get("field"))));
    panel.add(question);
    panel.add(said);
    panel.add(labelled("Your answer (empty takes it back)", review));
    panel.add(labelled("Your name", reviewer));
    panel.add(labelled("Note", note));
    while (JOptionPane.showConfirmDialog(
            owner, panel, "Review", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE)
        == JOptionPane.OK_OPTION) {
      String key = (String) question.getSelectedItem();
      String answer = review.getText().strip();
      if (answer.isEmpty() || ReviewQuestion.of(key).answers().contains(answer)) {
        Prefs.set(REVIEWER, reviewer.getText().strip());
        return Optional.of(
            new Said(key, answer, reviewer.getText().strip(), note.getText().strip()));
      }
      said.setText("<html><b>'%s' is no answer to %s</b></html>".formatted(answer, key));
    }
    return Optional.empty();
  }

  private static String[] columns() {
    return Arrays.stream(ReviewQuestion.values())
        .map(ReviewQuestion::column)
        .toArray(String[]::new);
  }

  private static JPanel labelled(String words, JTextField field) {
    JPanel line = new JPanel(new java.awt.BorderLayout(6, 0));
    line.add(new JLabel(words), java.awt.BorderLayout.WEST);
    line.add(field, java.awt.BorderLayout.CENTER);
    return line;
  }
}
