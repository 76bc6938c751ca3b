/**
 * Several focus positions of one field become one picture.
 *
 * <p>In: the planes of a stack, one after the other. Out: the sharpest of them, or a projection. At
 * most two planes are held at a time, however deep the stack is.
 */
package org.wormscreen.image.stack;
