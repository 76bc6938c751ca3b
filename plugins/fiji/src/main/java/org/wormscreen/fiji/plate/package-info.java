/** Whole plates: analysed as by the command line, and simulated. */
package org.wormscreen.fiji.plate;
