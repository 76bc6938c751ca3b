package org.wormscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sentences are the same in every country, also within an ImageJ that speaks another language:
 * {@code "...".formatted()} takes the digits and the decimal comma of the machine, so that it may
 * hold texts ({@code %s}) and no numbers.
 */
class SentencesTest {

  private static final Pattern FORMATTED =
      Pattern.compile("((?:\"(?:\\\\.|[^\"\\\\\\n])*\"\\s*(?:\\+\\s*)?)+)\\.formatted\\(");
  private static final Pattern NUMBER =
      Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?[dfegEG]");

  private static List<String> offences(String source) {
    List<String> found = new ArrayList<>();
    Matcher sentences = FORMATTED.matcher(source);
    while (sentences.find()) {
      if (NUMBER.matcher(sentences.group(1)).find()) {
        found.add(sentences.group(1).strip());
      }
    }
    return found;
  }

  @Test
  void numbersAreNeverFormattedInTheLanguageOfTheMachine() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (Path sources : List.of(Path.of("main/java"), Path.of("../plugins/fiji/src/main/java"))) {
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.walk(sources)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
            read++;
            offences(Files.readString(file)).forEach(s -> found.add(file.getFileName() + ": " + s));
          }
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(read > 500, read + " files were read");
  }

  @Test
  void theCheckSeesWhatItForbids() {
    assertEquals(1, offences("x(\"%d wells of \" + \"%s\".formatted(n, p))").size());
    assertEquals(1, offences("\"%s: %.1f um\"\n  .formatted(p, um)").size());
    assertTrue(
        offences("\"%s: 5 %% of %s\".formatted(p, n); String.format(Locale.ROOT, \"%d\", n)")
            .isEmpty());
  }
}
