package org.wormscreen.screening.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.Provenance;
import org.wormscreen.screening.source.Source;

/**
 * Whether tables were made alike: by one version, for one assay, with the same settings, at one
 * pixel size. Numbers that were made otherwise are no replicates of each other.
 */
record Mixture(List<Source> sources) {

  private static final int MOST_SAID = 12;
  private static final int MOST_NAMES = 3;

  /**
   * Notes on what is mixed and on what cannot be known.
   *
   * @throws ScreenException when something is mixed that may not be
   */
  List<String> check(boolean accept) {
    SortedMap<String, SortedMap<String, List<String>>> values = new TreeMap<>();
    List<String> byHand = new ArrayList<>();
    for (Source source : sources) {
      if (source.run().isEmpty()) {
        byHand.add(source.name());
      }
      source
          .run()
          .ifPresent(
              run ->
                  facts(run)
                      .forEach(
                          (key, value) ->
                              values
                                  .computeIfAbsent(key, k -> new TreeMap<>())
                                  .computeIfAbsent(value, v -> new ArrayList<>())
                                  .add(source.name())));
    }
    List<String> mixed =
        values.entrySet().stream()
            .filter(fact -> fact.getValue().size() > 1)
            .map(fact -> fact.getKey() + ": " + said(fact.getValue()))
            .toList();
    if (!mixed.isEmpty() && !accept) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "The plates were not analysed alike:\n  %s%s\nAnalyse them anew with the same settings, or say --accept-mixed."
              .formatted(
                  String.join("\n  ", mixed.subList(0, Math.min(MOST_SAID, mixed.size()))),
                  mixed.size() > MOST_SAID
                      ? "\n  and %s more".formatted(mixed.size() - MOST_SAID)
                      : ""));
    }
    List<String> notes = new ArrayList<>();
    mixed.forEach(fact -> notes.add("Mixed by --accept-mixed: " + fact + "."));
    if (!byHand.isEmpty()) {
      notes.add(
          "%s of %s tables have no run.json beside them, so that nothing is known of how they were made: %s."
              .formatted(byHand.size(), sources.size(), names(byHand)));
    }
    return notes;
  }

  private static Map<String, String> facts(Provenance run) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("schema of the tables", Integer.toString(run.schema()));
    facts.put("version of screen", run.version());
    facts.put("assay", run.assay());
    facts.put("pixel size, um", run.pixelSizeUm().map(String::valueOf).orElse("unknown"));
    run.libraries().forEach(l -> facts.put("images read by " + l.name(), l.version()));
    leaves("", run.settings(), facts);
    return facts;
  }

  private static void leaves(String path, JsonNode node, Map<String, String> facts) {
    if (node.isObject()) {
      node.properties().forEach(e -> leaves(path + "." + e.getKey(), e.getValue(), facts));
    } else if (!path.startsWith(".hits") && !path.startsWith(".quality")) {
      facts.put("settings" + path, node.toString());
    }
  }

  /** {@code 1 (plates a, b), 2 (plate c)}. */
  private static String said(SortedMap<String, List<String>> byValue) {
    List<String> parts = new ArrayList<>();
    byValue.forEach((value, names) -> parts.add("%s (%s)".formatted(value, names(names))));
    return String.join(", ", parts);
  }

  private static String names(List<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    String some = String.join(", ", sorted.subList(0, Math.min(MOST_NAMES, sorted.size())));
    return sorted.size() > MOST_NAMES
        ? some + " and %s more".formatted(sorted.size() - MOST_NAMES)
        : some;
  }
}
