package org.wormscreen.truth.outline;

/**
 * An annotated animal and the found one that was given to it.
 *
 * @param annotated index of the annotated animal
 * @param found index of the found animal
 * @param iou intersection over union of their pixels, above 0
 */
public record Match(int annotated, int found, double iou) {}
