package org.wormscreen.intake.option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.ChannelRole;

/** Reads which channel plays which role: {@code brightfield=w2,stain=w1}. */
public final class ChannelWords {

  private ChannelWords() {}

  /** The channel of each role; a role that does not exist is refused. */
  public static SortedMap<ChannelRole, String> parse(Map<String, String> words) {
    SortedMap<ChannelRole, String> roles = new TreeMap<>();
    for (Map.Entry<String, String> word : words.entrySet()) {
      ChannelRole role =
          ChannelRole.parse(word.getKey())
              .orElseThrow(
                  () ->
                      new ScreenException(
                          Kind.USAGE,
                          "--channels knows the roles %s, found '%s'"
                              .formatted(roles(), word.getKey())));
      roles.put(role, word.getValue());
    }
    return roles;
  }

  /** The same of one text, roles by commas; a blank one names none. */
  public static SortedMap<ChannelRole, String> parse(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : text.strip().split("[,\\s]+")) {
      String[] parts = word.split("=", 2);
      if (parts.length == 2 && !parts[1].isBlank()) {
        words.put(parts[0], parts[1]);
      } else if (!word.isEmpty()) {
        throw new ScreenException(
            Kind.USAGE,
            "Channels are written as brightfield=w2,stain=w1; found '%s'".formatted(word));
      }
    }
    return parse(words);
  }

  private static String roles() {
    return Stream.of(ChannelRole.values())
        .map(ChannelRole::label)
        .collect(Collectors.joining(", "));
  }
}
