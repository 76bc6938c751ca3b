/**
 * What must agree before a plate can be analysed: map, sizes, scale and record against the files.
 */
package org.wormscreen.intake.check;
