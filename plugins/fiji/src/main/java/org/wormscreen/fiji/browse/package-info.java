/**
 * Results to look at: the plate as a grid, a well's image with outlines, its animals as a table,
 * and what a person says of them.
 */
package org.wormscreen.fiji.browse;
