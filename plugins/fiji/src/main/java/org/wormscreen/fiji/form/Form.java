package org.wormscreen.fiji.form;

import java.util.List;
import java.util.Optional;

/**
 * What a command asks before it starts; the same in a dialog and in a macro.
 *
 * @param title of the dialog: the command's name
 * @param words a sentence above the entries; {@code ""} for none
 * @param entries in the order of the dialog, their keys all different
 */
public record Form(String title, String words, List<Entry> entries) {

  public Form {
    entries = List.copyOf(entries);
    if (entries.stream().map(Entry::key).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("Two entries of '%s' share a key".formatted(title));
    }
  }

  /** The entry of this key. */
  Optional<Entry> entry(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).findFirst();
  }
}
