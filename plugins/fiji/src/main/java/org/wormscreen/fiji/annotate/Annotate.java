package org.wormscreen.fiji.annotate;

import ij.IJ;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.DeskCommand;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.fiji.form.Form;
import org.wormscreen.fiji.picture.OpenPicture;
import org.wormscreen.plate.WellId;

/**
 * <i>Annotate...</i>: animals drawn and labelled over the active image. A macro saves what is drawn
 * in the image's overlay or in the ROI Manager.
 */
public final class Annotate implements DeskCommand {

  static final String TITLE = "Annotate...";

  private static Form form(String well) {
    return new Form(
        TITLE,
        "Animals drawn or corrected here become a folder of truth for 'screen evaluate'.",
        List.of(
            Entry.folder("Truth (folder, new or begun)").keep(),
            Entry.text("Well (A01)", well),
            Entry.text("Field", "1")));
  }

  @Override
  public void run() {
    OpenPicture picture = OpenPicture.active();
    String title = picture.image().getTitle();
    Optional<Answers> said =
        Ask.answers(form(OpenPicture.wellOf(title).map(WellId::label).orElse("")));
    if (said.isEmpty()) {
      return;
    }
    Path truth = said.get().needed("truth");
    WellId well = well(said.get());
    int field = said.get().whole("field");
    if (field < 1) {
      throw new ScreenException(Kind.USAGE, "Fields count from 1, found " + field);
    }
    Drawing drawing = Drawing.of(picture.image());
    if (Ask.byMacro()) {
      if (drawing.outlines().isEmpty()) {
        throw new ScreenException(
            Kind.USAGE,
            "Nothing is drawn: the image '%s' has no overlay with areas, and the ROI Manager is empty"
                .formatted(title));
      }
      drawing.save(truth, well, field);
      IJ.log("Truth: %s animals of %s in %s".formatted(drawing.outlines().size(), well, truth));
    } else {
      SwingUtilities.invokeLater(() -> new AnnotateWindow(drawing, truth, well, field).show());
    }
  }

  private static WellId well(Answers said) {
    String text = said.text("well").orElse("");
    return WellId.parse(text)
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.USAGE, "'well' is a place such as A01, found '%s'".formatted(text)));
  }
}
