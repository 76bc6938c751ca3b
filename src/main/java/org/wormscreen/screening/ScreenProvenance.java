package org.wormscreen.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.part.HashedFiles;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.ReportedProblem;
import org.wormscreen.screening.merge.Screen;
import org.wormscreen.screening.source.FoundTable;
import org.wormscreen.well.WellReading;

/** How the results of a screen were made: the words that bear on the numbers, and every table. */
record ScreenProvenance(ScreenRequest request, List<FoundTable> sources) {

  Provenance of(Screen screen) {
    CodeIdentity code = CodeIdentity.running();
    return Provenance.of(
        code.version(),
        code.sha256(),
        words(screen),
        screen.assay().label(),
        "",
        Map.of(),
        Optional.empty(),
        "",
        JsonFile.tree(Map.of("well", request.settings().well(), "hits", request.settings().hits())),
        counts(screen),
        screen.notes().stream()
            .map(note -> new ReportedProblem(ReportedProblem.Severity.NOTE, "", note))
            .toList(),
        Optional.empty(),
        inputs());
  }

  private List<String> words(Screen screen) {
    List<String> words = new ArrayList<>(List.of("hits", "--assay=" + screen.assay().label()));
    request.exclusions().ifPresent(file -> words.add("--exclude=" + file.getFileName()));
    if (request.acceptMixed()) {
      words.add("--accept-mixed");
    }
    request
        .resistance()
        .ifPresent(
            pair -> words.addAll(List.of("--resistance", pair.sensitive(), pair.resistant())));
    request.inhibitor().ifPresent(name -> words.add("--inhibitor=" + name));
    return words;
  }

  private static Map<String, Integer> counts(Screen screen) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("plates", screen.plates().size());
    counts.put("wells", screen.wells().size());
    counts.put("animals_seen", screen.wells().stream().mapToInt(WellReading::seen).sum());
    counts.put("animals_scored", screen.wells().stream().mapToInt(WellReading::scored).sum());
    screen
        .wells()
        .forEach(
            w ->
                counts.merge("wells_" + w.statusLabel().toLowerCase(Locale.ROOT), 1, Integer::sum));
    return counts;
  }

  /** Tables by their folder's and their own name, whatever lies above these. */
  private List<HashedFile> inputs() {
    List<HashedFile> inputs = new ArrayList<>();
    for (FoundTable source : sources) {
      inputs.add(input(source.file()));
    }
    request.exclusions().ifPresent(file -> inputs.add(input(file)));
    inputs.sort(Comparator.comparing(HashedFile::path).thenComparing(HashedFile::sha256));
    return inputs;
  }

  private static HashedFile input(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    String above = folder.getFileName() == null ? "" : folder.getFileName() + "/";
    return HashedFiles.of(above + file.getFileName(), file);
  }
}
