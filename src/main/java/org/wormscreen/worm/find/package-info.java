/**
 * From a foreground to the animals and rejected objects of a field: the order of the other parts,
 * and the verdict.
 */
package org.wormscreen.worm.find;
