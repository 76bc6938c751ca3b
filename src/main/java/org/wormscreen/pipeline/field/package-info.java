/**
 * One field from pixels to scores, in the order of the rooms; for the wells of a plate and for a
 * picture that somebody looks at.
 *
 * <p>In: the planes of a field and a pixel size. Out: {@link
 * org.wormscreen.pipeline.field.FieldReading}: what is seen, and its scores.
 */
package org.wormscreen.pipeline.field;
