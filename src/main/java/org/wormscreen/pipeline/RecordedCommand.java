package org.wormscreen.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.intake.option.ChannelWords;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.MontageGrid;
import org.wormscreen.intake.option.SliceChoice;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellSelection;

/**
 * The words of a command as {@code run.json} keeps them, such as {@code analyze --assay=muv}.
 *
 * @param words the command's name first
 */
public record RecordedCommand(List<String> words) {

  public RecordedCommand {
    words = List.copyOf(words);
  }

  /** The question that was asked. */
  public Assay assay() {
    String word = value("assay").orElse(Assay.MUV.label());
    return Assay.parse(word)
        .orElseThrow(
            () -> new ScreenException(Kind.USAGE, "There is no assay '%s'".formatted(word)));
  }

  /** How the plate's folder was read; its map is looked for anew. */
  public IntakeOptions intake() {
    return new IntakeOptions(
        Optional.empty(),
        value("pattern"),
        value("pixel-size")
            .map(um -> OptionalDouble.of(Double.parseDouble(um)))
            .orElse(OptionalDouble.empty()),
        ChannelWords.parse(value("channels").orElse("")),
        value("wells").map(WellSelection::parse),
        Optional.empty(),
        false,
        value("slice").map(SliceChoice::parse).orElse(SliceChoice.defaults()),
        value("time").map(t -> OptionalInt.of(Integer.parseInt(t))).orElse(OptionalInt.empty()),
        value("montage").map(MontageGrid::parse));
  }

  private Optional<String> value(String option) {
    String begin = "--" + option + "=";
    return words.stream()
        .filter(w -> w.startsWith(begin))
        .findFirst()
        .map(w -> w.substring(begin.length()));
  }
}
