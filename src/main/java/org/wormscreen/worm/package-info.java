/**
 * Foreground becomes animals: clusters resolved along their skeletons, outlines whole even where
 * animals overlap, midline from end to end, width along it; or a rejection with its reason.
 *
 * <p>In: {@link org.wormscreen.mask.Foreground} and a pixel size. Out: {@link
 * org.wormscreen.worm.FieldAnimals}. A room of its own because each number of the screen stands on
 * it: it knows shapes only, no scores. Nothing that was seen disappears without a row.
 */
package org.wormscreen.worm;
