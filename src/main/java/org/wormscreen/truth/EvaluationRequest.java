package org.wormscreen.truth;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wormscreen.plate.WellId;

/**
 * What is to be judged by what.
 *
 * @param results an output folder: {@code worms.csv}, {@code wells.csv} and {@code outlines/}, or a
 *     folder of ROI sets alone
 * @param truth annotated animals: masks {@code A01_01_*.png}, or {@code A01_f2_01_*.png} for the
 *     second field, one animal each and whole where it passes under another, in {@code masks/} or
 *     in the folder itself; optionally {@code worms.csv} (columns {@code well,mask} and {@code
 *     label} alive or dead, {@code length_um}) and {@code wells.csv} (columns {@code well,worms})
 * @param wells the wells to be judged; empty for all that the truth names
 */
public record EvaluationRequest(Path results, Path truth, SortedSet<WellId> wells) {

  public EvaluationRequest {
    wells = Collections.unmodifiableSortedSet(new TreeSet<>(wells));
  }
}
