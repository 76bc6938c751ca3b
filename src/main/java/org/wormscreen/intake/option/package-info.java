/**
 * What the user may say of a plate beforehand: channels, pattern, pixel size, wells, slices,
 * montage.
 */
package org.wormscreen.intake.option;
