package org.wormscreen.report.table.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.table.WormRow;

/** A column of {@code worms.csv} that a person may answer, and the answers that it takes. */
public enum ReviewQuestion {
  /** Whether the animal lives. */
  ALIVE("Is it alive?", List.of("0", "1")),
  /** Whether it has a pseudovulva. */
  MUV("Is it multivulva: has it a pseudovulva beside the vulva?", List.of("0", "1")),
  /** How many pseudovulvae it has; the vulva never counts. */
  PSEUDOVULVAE(
      "How many pseudovulvae has it? The vulva does not count.",
      IntStream.rangeClosed(0, 19).mapToObj(Integer::toString).toList()),
  /** What it is. */
  STAGE("What is it?", List.of("adult", "larva", "male")),
  /** Whether it should have been scored. */
  STATUS("Can it be scored?", List.of("SCORED", "REJECTED"));

  private final String words;
  private final List<String> answers;

  ReviewQuestion(String words, List<String> answers) {
    this.words = words;
    this.answers = answers;
  }

  /** The question of this column. */
  public static ReviewQuestion of(String column) {
    return Arrays.stream(values())
        .filter(q -> q.column().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.USAGE,
                    "A review answers one of %s, found '%s'"
                        .formatted(
                            Arrays.stream(values()).map(ReviewQuestion::column).toList(), column)));
  }

  /** The column's name. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The question as a person would ask it. */
  public String words() {
    return words;
  }

  /** All answers, in order. */
  public List<String> answers() {
    return answers;
  }

  /** The answers in words, such as {@code "0 or 1"}. */
  public String choice() {
    return answers.size() > 3
        ? answers.get(0) + " to " + answers.get(answers.size() - 1)
        : String.join(" or ", answers);
  }

  /**
   * The answer as it was given.
   *
   * @throws ScreenException when it is none of {@link #answers()}
   */
  public String demand(String answer) {
    if (!answers.contains(answer)) {
      throw new ScreenException(
          Kind.USAGE, "'%s' is answered by %s, found '%s'".formatted(column(), choice(), answer));
    }
    return answer;
  }

  /** What the program says of an animal; empty where it says nothing. */
  public Optional<String> said(WormRow worm) {
    return switch (this) {
      case ALIVE -> worm.alive().map(ReviewQuestion::flag);
      case MUV -> worm.muv().map(ReviewQuestion::flag);
      case PSEUDOVULVAE -> worm.pseudovulvae().stream().mapToObj(Integer::toString).findFirst();
      case STAGE -> Optional.of(worm.stage()).filter(stage -> !stage.isEmpty());
      case STATUS -> Optional.of(worm.status());
    };
  }

  private static String flag(boolean yes) {
    return yes ? "1" : "0";
  }
}
