/**
 * An animal becomes scores: size, viability, vulva; each measured or absent, never guessed.
 *
 * <p>In: {@link org.wormscreen.worm.Worm}s of one field with the pixels of its channels. Out:
 * {@link org.wormscreen.phenotype.AnimalScore}s. A room of its own so that a rule of scoring can be
 * read, argued with and changed without touching how animals are found.
 */
package org.wormscreen.phenotype;
