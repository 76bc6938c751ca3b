/**
 * A field of view as the scorers need it: the pixels of its channels, its empty ground, and what
 * lies beside each animal.
 */
package org.wormscreen.phenotype.field;
