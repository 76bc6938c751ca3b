/**
 * What the evidence of an animal's flanks means: whether it is an adult hermaphrodite that can be
 * read, which side is the ventral one, which bulge is the vulva and which are pseudovulvae, and how
 * sure that is.
 */
package org.wormscreen.phenotype.vulva.verdict;
