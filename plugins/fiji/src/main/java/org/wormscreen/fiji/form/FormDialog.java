package org.wormscreen.fiji.form;

import ij.Prefs;
import ij.gui.GenericDialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a person; ImageJ's recorder hears the answers. */
public record FormDialog(Form form) {

  private static final int COLUMNS = 34;
  private static final String PREFERENCES = "wormscreen.";

  /** The answers; empty when the dialog was cancelled. */
  Optional<Answers> ask() {
    GenericDialog dialog = new GenericDialog(form.title());
    if (!form.words().isEmpty()) {
      dialog.addMessage(form.words());
    }
    fill(dialog);
    dialog.showDialog();
    if (dialog.wasCanceled()) {
      return Optional.empty();
    }
    Answers answers = read(dialog);
    form.entries().stream()
        .filter(Entry::remembered)
        .forEach(e -> Prefs.set(preference(e), answers.text(e.key()).orElse("")));
    return Optional.of(answers);
  }

  /** Adds a field for each entry. */
  public void fill(GenericDialog dialog) {
    for (Entry entry : form.entries()) {
      String preset = preset(entry);
      switch (entry.kind()) {
        case TEXT -> dialog.addStringField(entry.label(), preset, COLUMNS);
        case FOLDER -> dialog.addDirectoryField(entry.label(), preset, COLUMNS);
        case FILE -> dialog.addFileField(entry.label(), preset, COLUMNS);
        case CHOICE ->
            dialog.addChoice(entry.label(), entry.choices().toArray(String[]::new), preset);
        case FLAG -> dialog.addCheckbox(entry.label(), Boolean.parseBoolean(preset));
        case SLIDER ->
            dialog.addSlider(
                entry.label(),
                entry.low(),
                entry.high(),
                Double.parseDouble(preset),
                Math.pow(10, Math.floor(Math.log10((entry.high() - entry.low()) / 50))));
      }
    }
  }

  /** What the dialog says now; the recorder hears it. */
  public Answers read(GenericDialog dialog) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Entry entry : form.entries()) {
      said.put(
          entry.key(),
          switch (entry.kind()) {
            case TEXT, FOLDER, FILE -> dialog.getNextString();
            case CHOICE -> dialog.getNextChoice();
            case FLAG -> Boolean.toString(dialog.getNextBoolean());
            case SLIDER -> Double.toString(dialog.getNextNumber());
          });
    }
    return Answers.of(said);
  }

  private String preset(Entry entry) {
    if (!entry.remembered() || !entry.preset().isEmpty() && entry.choices().isEmpty()) {
      return entry.preset();
    }
    String last = Prefs.get(preference(entry), entry.preset());
    return entry.choices().isEmpty() || entry.choices().contains(last) ? last : entry.preset();
  }

  private String preference(Entry entry) {
    return PREFERENCES
        + form.title().replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT)
        + "."
        + entry.key();
  }
}
