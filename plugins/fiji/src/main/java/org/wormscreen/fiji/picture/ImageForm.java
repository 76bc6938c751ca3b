package org.wormscreen.fiji.picture;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.fiji.form.Form;
import org.wormscreen.fiji.plate.PlateForm;
import org.wormscreen.plate.Assay;
import org.wormscreen.report.PlainNumber;

/** What <i>Analyze open image</i> asks. */
final class ImageForm {

  static final String TITLE = "Analyze open image";
  private static final int DIGITS = 6;

  private ImageForm() {}

  /** The form for an image; a macro may use every key with any image. */
  static Form of(OpenPicture picture, boolean byMacro) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.choice("Assay", Assay.MUV.label(), PlateForm.ASSAYS).keep());
    entries.add(Entry.text("Pixel_size (um; empty: as the image says)", ""));
    if (byMacro || picture.image().getNChannels() > 1) {
      entries.add(Entry.text("Brightfield (channel)", byMacro ? "0" : "" + picture.image().getC()));
      entries.add(Entry.text("Stain (channel of a dead stain, 0: none)", "0"));
      entries.add(Entry.text("Reporter (channel of a vulval reporter, 0: none)", "0"));
    }
    if (byMacro || slices(picture) > 1) {
      entries.add(Entry.choice("Slices", "current", List.of("current", "all")));
    }
    entries.add(Entry.file("Settings (YAML)"));
    entries.add(Entry.flag("Manager (add outlines to the ROI Manager)", true));
    entries.add(Entry.flag("Gallery (each animal straightened)", true));
    return new Form(TITLE, words(picture), entries);
  }

  private static String words(OpenPicture picture) {
    String scale =
        picture
            .calibration()
            .map(
                s -> "The image says " + PlainNumber.of(s.micrometres(), DIGITS) + " um per pixel.")
            .orElse("The image says no pixel size; it is needed.");
    return picture
        .selection()
        .map(s -> scale + "\nOnly animals whose middle is in the selection will be listed.")
        .orElse(scale);
  }

  private static int slices(OpenPicture picture) {
    return picture.image().getNSlices() * picture.image().getNFrames();
  }
}
