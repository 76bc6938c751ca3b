/**
 * The pictures of a plate, from their headers alone, and which of several planes and channels is
 * used.
 */
package org.wormscreen.intake.picture;
