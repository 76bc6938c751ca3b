package org.wormscreen.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.SliceChoice;

/**
 * The words of a command that bear on the numbers, in one order. Threads, output folder and the
 * place of the plate are left out: they change no result, and so must not change {@code run.json}.
 * So are the places of the plate map, the settings and libraries: {@code run.json} holds what they
 * held.
 */
record CommandWords(AnalysisRequest request) {

  List<String> words() {
    IntakeOptions intake = request.intake();
    List<String> words = new ArrayList<>(List.of("analyze"));
    words.add("--assay=" + request.assay().label());
    if (!intake.channels().isEmpty()) {
      words.add(
          "--channels="
              + intake.channels().entrySet().stream()
                  .map(e -> e.getKey().label() + "=" + e.getValue())
                  .collect(Collectors.joining(",")));
    }
    intake.pixelSizeUm().ifPresent(um -> words.add("--pixel-size=" + um));
    intake.pattern().ifPresent(pattern -> words.add("--pattern=" + pattern));
    intake.wells().ifPresent(wells -> words.add("--wells=" + wells));
    intake.format().ifPresent(format -> words.add("--plate-format=" + format.wells()));
    if (intake.linksOutside()) {
      words.add("--follow-links");
    }
    if (!intake.slices().equals(SliceChoice.defaults())) {
      words.add("--slice=" + intake.slices().words());
    }
    intake.time().ifPresent(time -> words.add("--time=" + time));
    intake.montage().ifPresent(grid -> words.add("--montage=" + grid));
    return words;
  }
}
