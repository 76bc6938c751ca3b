/** How good outlines and calls are: AP, counts, lengths, confusion. */
package org.wormscreen.truth.figure;
