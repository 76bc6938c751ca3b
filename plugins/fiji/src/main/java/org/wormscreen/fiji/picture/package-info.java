/**
 * The image that is open in ImageJ: read as ImageJ shows it, analysed as a field of a plate, its
 * animals drawn over it, listed, and laid straight.
 */
package org.wormscreen.fiji.picture;
