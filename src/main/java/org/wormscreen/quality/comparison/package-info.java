/**
 * Wells set beside each other: those of one strain, treatment and concentration, the vehicle wells
 * of their own strain and plate, and both as k of n. A treatment is compared with nothing else.
 */
package org.wormscreen.quality.comparison;
