package org.wormscreen.fiji.tune;

import ij.IJ;
import ij.gui.NonBlockingGenericDialog;
import java.nio.file.Path;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.fiji.DeskCommand;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.fiji.form.Form;
import org.wormscreen.fiji.form.FormDialog;
import org.wormscreen.fiji.picture.OpenPicture;
import org.wormscreen.fiji.plate.PlateForm;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.report.AtomicFile;

/**
 * <i>Tune settings...</i>: sliders in the units of the animals, their effect on the open image, and
 * a settings file in the end. A macro writes the file alone.
 */
public final class TuneSettings implements DeskCommand {

  private static final int LEFT = 12;
  private static final int TOP = 140;

  @Override
  public void run() {
    ScreenSettings from = ScreenSettings.defaults();
    Form form = TuneForm.of(from);
    Optional<Answers> said = Ask.byMacro() || Ask.unseen() ? Ask.answers(form) : tuned(from, form);
    if (said.isPresent()) {
      ScreenSettings settings = TuneForm.settings(from, said.get());
      TuneForm.file(said.get()).ifPresent(file -> save(settings, file));
    }
  }

  private static void save(ScreenSettings settings, Path file) {
    AtomicFile.write(file, settings.toYaml());
    IJ.log("Settings: " + file);
  }

  private static Optional<Answers> tuned(ScreenSettings from, Form form) {
    OpenPicture picture = OpenPicture.active();
    FormDialog fields = new FormDialog(form);
    NonBlockingGenericDialog dialog = new NonBlockingGenericDialog(form.title());
    fields.fill(dialog);
    dialog.setLocation(LEFT, TOP); // in the middle it would lie over the image
    try (Preview preview = new Preview(picture)) {
      dialog.addDialogListener(
          (d, event) -> {
            try {
              preview.show(wish(from, picture, fields.read(d)));
              return true;
            } catch (ScreenException e) {
              IJ.showStatus("Worm Screen: " + e.getMessage());
              return false;
            }
          });
      if (picture.calibration().isPresent()) {
        preview.show(wish(from, picture, Ask.ofMacro(form, "")));
      } else {
        IJ.showStatus("Worm Screen: the image says no pixel size; type it in");
      }
      dialog.showDialog();
    }
    return dialog.wasCanceled() ? Optional.empty() : Optional.of(fields.read(dialog));
  }

  private static Preview.Wish wish(ScreenSettings from, OpenPicture picture, Answers said) {
    return new Preview.Wish(
        TuneForm.settings(from, said),
        PlateForm.assay(said),
        picture.pixelSize(said.number("pixel_size")),
        said.text("view").orElseThrow());
  }
}
