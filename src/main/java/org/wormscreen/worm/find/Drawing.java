package org.wormscreen.worm.find;

import org.wormscreen.mask.Foreground;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.path.PathSearch;

/** Draws and judges the lines that were found. */
interface Drawing {

  /**
   * What becomes of the lines.
   *
   * @param evidence in which the lines were found
   */
  Look of(Foreground foreground, Evidence evidence, PathSearch.Answer answer);
}
