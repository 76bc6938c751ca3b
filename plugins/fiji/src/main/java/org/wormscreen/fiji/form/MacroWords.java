package org.wormscreen.fiji.form;

import ij.macro.Interpreter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * The options of {@code run("Command...", "key=value other=[a value] flag")}, as ImageJ's recorder
 * writes them. Unlike ImageJ's own reading of them, a word that means nothing is an error: a
 * misspelt key must not silently analyse with a default.
 */
record MacroWords(Form form) {

  /** An answer for each entry; flags that are not named are off, the rest keep their presets. */
  Answers read(String options) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Entry entry : form.entries()) {
      said.put(entry.key(), entry.kind() == Entry.Kind.FLAG ? "false" : entry.preset());
    }
    for (Map.Entry<String, Optional<String>> word : words(options).entrySet()) {
      Entry entry = form.entry(word.getKey()).orElseThrow(() -> unknown(word.getKey()));
      said.put(entry.key(), value(entry, word.getValue()));
    }
    return Answers.of(said);
  }

  private String value(Entry entry, Optional<String> given) {
    String value = given.map(MacroWords::variable).orElse("");
    return switch (entry.kind()) {
      case FLAG -> given.isEmpty() || value.equals("true") || value.equals("1") ? "true" : "false";
      case CHOICE ->
          entry.choices().stream()
              .filter(c -> c.equalsIgnoreCase(value))
              .findFirst()
              .orElseThrow(
                  () ->
                      wrong(
                          "'%s' is one of %s, found '%s'"
                              .formatted(entry.key(), String.join(", ", entry.choices()), value)));
      case SLIDER, TEXT, FILE, FOLDER -> {
        if (given.isEmpty()) {
          throw wrong("'%s' needs a value: %s=...".formatted(entry.key(), entry.key()));
        }
        yield value;
      }
    };
  }

  /** {@code &name} stands for a variable of the macro. */
  private static String variable(String value) {
    Interpreter macro = Interpreter.getInstance();
    if (!value.startsWith("&") || macro == null) {
      return value;
    }
    String text = macro.getStringVariable(value.substring(1));
    if (text != null) {
      return text;
    }
    double number = macro.getVariable2(value.substring(1));
    return Double.isNaN(number) ? value : Double.toString(number);
  }

  private ScreenException unknown(String key) {
    String nearest =
        form.entries().stream()
            .map(Entry::key)
            .min(
                Comparator.comparing(
                        (String k) -> LevenshteinDistance.getDefaultInstance().apply(k, key))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("nothing");
    return wrong(
        "there is no '%s'; the nearest is '%s'. It takes %s"
            .formatted(
                key,
                nearest,
                form.entries().stream().map(Entry::key).collect(Collectors.joining(", "))));
  }

  private ScreenException wrong(String sentence) {
    return new ScreenException(Kind.USAGE, "%s: %s".formatted(form.title(), sentence));
  }

  private static Map<String, Optional<String>> words(String options) {
    Map<String, Optional<String>> words = new LinkedHashMap<>();
    int at = 0;
    while (at < options.length()) {
      if (Character.isWhitespace(options.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < options.length() && options.charAt(end) != '=' && !blank(options, end)) {
        end++;
      }
      String key = options.substring(at, end).toLowerCase(Locale.ROOT);
      if (end == options.length() || options.charAt(end) != '=') {
        words.put(key, Optional.empty());
        at = end;
        continue;
      }
      int close = closing(options, end + 1);
      words.put(key, Optional.of(unquoted(options.substring(end + 1, close))));
      at = close;
    }
    return words;
  }

  private static boolean blank(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /** The place behind a value that begins here. */
  private static int closing(String options, int from) {
    if (from < options.length() && options.charAt(from) == '[') {
      int depth = 0;
      for (int i = from; i < options.length(); i++) {
        depth += options.charAt(i) == '[' ? 1 : options.charAt(i) == ']' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
      return options.length();
    }
    if (from < options.length() && options.charAt(from) == '\'') {
      int close = options.indexOf('\'', from + 1);
      return close < 0 ? options.length() : close + 1;
    }
    int end = from;
    while (end < options.length() && !blank(options, end)) {
      end++;
    }
    return end;
  }

  private static String unquoted(String value) {
    boolean bracketed = value.startsWith("[") && value.endsWith("]");
    boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    return bracketed || quoted ? value.substring(1, value.length() - 1) : value;
  }
}
