package org.wormscreen.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Assay;

/** Reads the word of {@code --assay}. */
public final class AssayWord {

  private AssayWord() {}

  public static Assay parse(String word) {
    return Assay.parse(word)
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.USAGE,
                    "There is no assay '%s'; the assays are %s"
                        .formatted(
                            word,
                            Arrays.stream(Assay.values())
                                .map(Assay::label)
                                .collect(Collectors.joining(", ")))));
  }
}
