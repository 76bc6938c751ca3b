package org.wormscreen.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.Assay;

/** Reads the word of {@code --assay}. */
final class AssayWord {

  private AssayWord() {}

  static Assay parse(String word) {
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
