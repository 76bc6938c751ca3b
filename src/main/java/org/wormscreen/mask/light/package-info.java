/** The light of a picture without its animals, and whether they are darker or lighter than it. */
package org.wormscreen.mask.light;
