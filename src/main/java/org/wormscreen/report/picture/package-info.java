/**
 * A field of view becomes a small picture to look at, with the outlines of what was seen in it.
 *
 * <p>In: a {@link org.wormscreen.image.GrayImage}, the {@link org.wormscreen.worm.FieldAnimals} and
 * their scores. Out: {@link org.wormscreen.report.picture.FieldPicture}: a JPEG and, apart from it,
 * the outlines, so that a reader may see the pixels beneath. Needs no screen and no fonts.
 */
package org.wormscreen.report.picture;
