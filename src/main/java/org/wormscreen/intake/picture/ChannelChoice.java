package org.wormscreen.intake.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.plate.ChannelRole;

/**
 * Which channel plays which role.
 *
 * <p>As the user says; a single channel is brightfield unless the user names it otherwise; of
 * several, one that is called brightfield or the like; {@code brightfield=none} for a plate
 * without. Anything else is asked back, never guessed.
 */
public final class ChannelChoice {

  private static final Set<String> BRIGHTFIELD =
      Set.of("bf", "brightfield", "bright field", "trans", "transmitted light", "tl", "dic");

  /** What the user says where a plate has a reporter and no brightfield. */
  private static final String NONE = "none";

  private ChannelChoice() {}

  /**
   * The channel of each role; without brightfield when a problem of the plate was found, or when
   * there is a reporter and none is said to be there.
   *
   * @param found the channels in order, with their number of files
   * @param names the microscope's name of each channel; channels without one may be absent
   * @param told what the user says
   */
  static SortedMap<ChannelRole, String> of(
      SortedMap<String, Integer> found,
      Map<String, String> names,
      Map<ChannelRole, String> told,
      Problems problems) {
    SortedMap<ChannelRole, String> roles = new TreeMap<>();
    if (found.isEmpty()) {
      return roles;
    }
    told.forEach(
        (role, name) -> {
          if (isNoBrightfield(role, name, told)) {
            return;
          }
          String channel = called(Channels.spelled(name), found, names);
          if (!found.containsKey(channel)) {
            problems.plate(
                Code.UNKNOWN_CHANNEL,
                "--channels %s=%s: there is no such channel; found (with files) %s"
                    .formatted(role.label(), name, list(found, names)),
                List.of());
          } else if (roles.containsValue(channel)) {
            problems.plate(
                Code.UNKNOWN_CHANNEL,
                "--channels names %s for two roles; expected a channel of its own for each; found (with files) %s"
                    .formatted(channel, list(found, names)),
                List.of());
          } else {
            roles.put(role, channel);
          }
        });
    boolean reporterAlone = found.size() == 1 && roles.containsKey(ChannelRole.REPORTER);
    if (!told.containsKey(ChannelRole.BRIGHTFIELD) && !reporterAlone) {
      brightfieldUntold(found, names, roles, problems);
    }
    return roles;
  }

  private static boolean isNoBrightfield(
      ChannelRole role, String name, Map<ChannelRole, String> told) {
    return role == ChannelRole.BRIGHTFIELD
        && Channels.spelled(name).equals(NONE)
        && told.containsKey(ChannelRole.REPORTER);
  }

  /** The channel of this key or, where there is none, the only one of this name. */
  private static String called(
      String wanted, SortedMap<String, Integer> found, Map<String, String> names) {
    List<String> named =
        found.keySet().stream()
            .filter(c -> Channels.spelled(names.getOrDefault(c, "")).equals(wanted))
            .toList();
    return !found.containsKey(wanted) && named.size() == 1 ? named.get(0) : wanted;
  }

  private static boolean isBrightfield(String channel, Map<String, String> names) {
    return BRIGHTFIELD.contains(channel)
        || BRIGHTFIELD.contains(Channels.spelled(names.getOrDefault(channel, "")));
  }

  private static void brightfieldUntold(
      SortedMap<String, Integer> found,
      Map<String, String> names,
      SortedMap<ChannelRole, String> roles,
      Problems problems) {
    List<String> free = new ArrayList<>(found.keySet());
    free.removeAll(roles.values());
    List<String> called = free.stream().filter(c -> isBrightfield(c, names)).toList();
    if (found.size() == 1 && roles.isEmpty()) {
      roles.put(ChannelRole.BRIGHTFIELD, found.firstKey());
    } else if (called.size() == 1) {
      roles.put(ChannelRole.BRIGHTFIELD, called.get(0));
      problems.note(
          Code.WHICH_CHANNEL,
          "channel %s is taken for brightfield by its name".formatted(called.get(0)),
          List.of());
    } else {
      problems.plate(
          Code.WHICH_CHANNEL,
          "found several channels (with files): %s, and nothing says which is brightfield; name it, as in --channels brightfield=%s"
              .formatted(list(found, names), found.lastKey()),
          List.of());
    }
  }

  private static String list(SortedMap<String, Integer> found, Map<String, String> names) {
    return String.join(
        ", ",
        found.entrySet().stream()
            .map(e -> "%s (%s)".formatted(shown(e.getKey(), names), e.getValue()))
            .toList());
  }

  /** The channel's name, in words when it has none. */
  public static String shown(String channel) {
    return channel.isEmpty() ? "one without a name" : channel;
  }

  /** The channel with the microscope's name for it, where that says more. */
  public static String shown(String channel, Map<String, String> names) {
    String name = names.getOrDefault(channel, "");
    return name.isEmpty() || Channels.spelled(name).equals(channel)
        ? shown(channel)
        : channel.isEmpty() ? name : channel + " " + name;
  }
}
