/**
 * What programs write about an image beside its pixels: OME-XML, MetaXpress's XML, ImageJ's text.
 *
 * <p>In: a text from a file's header. Out: which planes there are, the pixel size, the names of
 * channels. XML is read forwards only, within bounds, without document types or entities.
 */
package org.wormscreen.image.description;
