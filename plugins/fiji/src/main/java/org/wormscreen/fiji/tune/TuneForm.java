package org.wormscreen.fiji.tune;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.fiji.form.Form;
import org.wormscreen.fiji.plate.PlateForm;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;

/** What <i>Tune settings...</i> asks. */
final class TuneForm {

  static final String TITLE = "Tune settings...";
  static final List<String> VIEWS = List.of("animals", "foreground", "nothing");

  private TuneForm() {}

  static Form of(ScreenSettings settings) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.text("Pixel_size (um; empty: as the image says)", ""));
    entries.add(Entry.choice("Assay", Assay.MUV.label(), PlateForm.ASSAYS));
    Knob.ALL.forEach(k -> entries.add(k.entry(settings)));
    entries.add(Entry.choice("View", VIEWS.get(0), VIEWS));
    entries.add(Entry.file("Save (as YAML; empty: nowhere)"));
    return new Form(TITLE, "", entries);
  }

  /** The settings that the sliders say; those that no slider moved stay what they were. */
  static ScreenSettings settings(ScreenSettings from, Answers said) {
    return Knob.turned(from, said);
  }

  /** Where the YAML goes. */
  static Optional<Path> file(Answers said) {
    return said.path("save")
        .map(
            p ->
                p.getFileName().toString().contains(".")
                    ? p
                    : p.resolveSibling(p.getFileName() + ".yaml"));
  }
}
