package org.wormscreen.truth.page;

import java.io.IOException;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.plate.WellId;

/** The pictures on which disagreements are drawn. */
@FunctionalInterface
public interface FieldPictures {

  /**
   * The transmitted light picture of a field; empty when there is none.
   *
   * @param field the field's number; 0 for the only one of its well
   */
  Optional<GrayImage> of(WellId well, int field) throws IOException;

  /** No pictures: outlines are drawn on plain ground. */
  static FieldPictures none() {
    return (well, field) -> Optional.empty();
  }
}
