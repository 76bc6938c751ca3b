/** Where the floor of the well is, and the shade that its wall throws. */
package org.wormscreen.mask.well;
