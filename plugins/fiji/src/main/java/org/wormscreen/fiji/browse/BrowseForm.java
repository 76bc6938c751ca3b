package org.wormscreen.fiji.browse;

import java.util.ArrayList;
import java.util.List;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.fiji.form.Form;

/** What <i>Browse results...</i> asks; a macro may also pick a well and answer for an animal. */
final class BrowseForm {

  static final String TITLE = "Browse results...";

  private BrowseForm() {}

  static Form of(boolean byMacro) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.folder("Results (folder of an analysis)").keep());
    entries.add(Entry.folder("Plate (folder of images; empty: beside)"));
    if (byMacro) {
      entries.add(Entry.text("Column", ""));
      entries.add(Entry.text("Well", ""));
      entries.add(Entry.text("Field", "1"));
      entries.add(Entry.text("Worm", ""));
      entries.add(Entry.text("Question", ""));
      entries.add(Entry.text("Review", ""));
      entries.add(Entry.text("Reviewer", ""));
      entries.add(Entry.text("Note", ""));
    }
    return new Form(TITLE, "", entries);
  }
}
