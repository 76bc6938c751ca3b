/**
 * A card for every well of a plate, with its pictures.
 *
 * <p>In: wells and {@link org.wormscreen.report.picture.FieldPicture}s. Out: a section of the page,
 * and a folder of pictures beside it when they are many.
 */
package org.wormscreen.report.page.well;
