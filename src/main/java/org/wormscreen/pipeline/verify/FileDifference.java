package org.wormscreen.pipeline.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * Where two versions of a result differ.
 *
 * @param name of the file among the results
 * @param written as it stands in the results
 * @param anew as it was made anew
 */
record FileDifference(String name, Path written, Path anew) {

  private static final int SHOWN = 160;

  /** A sentence with the first difference; empty when the bytes are the same. */
  Optional<String> sentence() {
    try {
      if (!Files.exists(anew)) {
        return Optional.of(name + " is not written when the plate is analysed again");
      }
      if (Files.mismatch(written, anew) < 0) {
        return Optional.empty();
      }
      return Optional.of(
          name.endsWith(".csv") ? line() : name + " has other bytes when it is made again");
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "%s cannot be compared (%s)".formatted(written, e), e);
    }
  }

  private String line() throws IOException {
    List<String> was = Files.readAllLines(written, StandardCharsets.UTF_8);
    List<String> is = Files.readAllLines(anew, StandardCharsets.UTF_8);
    for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
      String before = i < was.size() ? was.get(i) : "(no such line)";
      String after = i < is.size() ? is.get(i) : "(no such line)";
      if (!before.equals(after)) {
        return "%s, line %s: written %s; made again %s"
            .formatted(name, i + 1, shortened(before), shortened(after));
      }
    }
    return name + " differs in its line ends";
  }

  private static String shortened(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
