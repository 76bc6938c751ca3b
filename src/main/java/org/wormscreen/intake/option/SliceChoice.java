package org.wormscreen.intake.option;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.wormscreen.ScreenException;
import org.wormscreen.image.stack.StackRule;

/**
 * Which of several focus positions is taken.
 *
 * @param rule how all slices become one picture; empty to take one slice
 * @param number the one slice, as the microscope counts; empty for the middle one, of an even
 *     number the lower of the two
 * @param ownProjection whether a projection that the microscope wrote beside the slices is
 *     preferred
 */
public record SliceChoice(Optional<StackRule> rule, OptionalInt number, boolean ownProjection) {

  private static final String WORDS = "auto, best, max, min, mean, middle or the number of a slice";

  /** The microscope's own projection where there is one, otherwise the sharpest slice. */
  public static SliceChoice defaults() {
    return new SliceChoice(Optional.of(StackRule.BEST_FOCUS), OptionalInt.empty(), true);
  }

  /** The choice of these words: {@value #WORDS}. */
  public static SliceChoice parse(String words) {
    String word = words.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "auto" -> defaults();
      case "best" -> of(StackRule.BEST_FOCUS);
      case "max" -> of(StackRule.MAXIMUM);
      case "min" -> of(StackRule.MINIMUM);
      case "mean" -> of(StackRule.MEAN);
      case "middle" -> new SliceChoice(Optional.empty(), OptionalInt.empty(), false);
      default -> {
        if (!word.matches("[0-9]{1,6}")) {
          throw new ScreenException(
              ScreenException.Kind.USAGE, "--slice takes %s, found '%s'".formatted(WORDS, words));
        }
        yield new SliceChoice(Optional.empty(), OptionalInt.of(Integer.parseInt(word)), false);
      }
    };
  }

  private static SliceChoice of(StackRule rule) {
    return new SliceChoice(Optional.of(rule), OptionalInt.empty(), false);
  }

  /** The words that {@link #parse} takes. */
  public String words() {
    if (ownProjection) {
      return "auto";
    }
    return rule.map(
            r ->
                switch (r) {
                  case MAXIMUM -> "max";
                  case MINIMUM -> "min";
                  case MEAN -> "mean";
                  default -> "best";
                })
        .orElseGet(() -> number.isPresent() ? String.valueOf(number.getAsInt()) : "middle");
  }
}
