package org.wormscreen.fiji;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wormscreen.ScreenException;
import org.wormscreen.fiji.annotate.Annotate;
import org.wormscreen.fiji.browse.BrowseResults;
import org.wormscreen.fiji.picture.AnalyzeImage;
import org.wormscreen.fiji.plate.AnalyzePlate;
import org.wormscreen.fiji.plate.SimulatePlate;
import org.wormscreen.fiji.tune.TuneSettings;
import org.wormscreen.fiji.work.Cancelled;

/** The commands by their words, as {@code plugins.config} names them. */
public final class Desk {

  private static final Map<String, Supplier<DeskCommand>> COMMANDS =
      Map.of(
          "analyze-plate", AnalyzePlate::new,
          "analyze-image", AnalyzeImage::new,
          "tune", TuneSettings::new,
          "browse", BrowseResults::new,
          "annotate", Annotate::new,
          "simulate-plate", SimulatePlate::new,
          "about", About::new);

  private Desk() {}

  /** Runs one command; whatever a user can cause is told in a sentence. */
  public static void run(String word) {
    try {
      Optional.ofNullable(COMMANDS.get(word))
          .orElseThrow(() -> new IllegalArgumentException("No command '%s'".formatted(word)))
          .get()
          .run();
    } catch (ScreenException e) {
      Trouble.tell(e.getMessage());
    } catch (Cancelled e) {
      Trouble.stop(e.getMessage());
    }
  }
}
