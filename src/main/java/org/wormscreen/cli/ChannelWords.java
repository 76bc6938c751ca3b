package org.wormscreen.cli;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.plate.ChannelRole;

/** Reads {@code brightfield=w2,stain=w1}. */
final class ChannelWords {

  private ChannelWords() {}

  static SortedMap<ChannelRole, String> parse(Map<String, String> words) {
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

  private static String roles() {
    return Stream.of(ChannelRole.values())
        .map(ChannelRole::label)
        .collect(Collectors.joining(", "));
  }
}
