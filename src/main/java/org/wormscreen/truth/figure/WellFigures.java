package org.wormscreen.truth.figure;

import org.wormscreen.plate.WellId;

/**
 * One judged well.
 *
 * @param annotated animals by the masks, or by {@code wells.csv} of the truth where there are none
 * @param found outlines in the results
 * @param masks whether the truth has masks here; without, only the count is judged
 * @param matched50 pairs at IoU .5
 * @param matched75 pairs at IoU .75
 * @param status the well's status in {@code wells.csv} of the results; {@code ""} when not given
 */
public record WellFigures(
    WellId well,
    int annotated,
    int found,
    boolean masks,
    int matched50,
    int matched75,
    String status) {}
