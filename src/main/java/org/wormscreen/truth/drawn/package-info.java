/**
 * Animals drawn by people become a folder of truth that {@code screen evaluate} reads.
 *
 * <p>In: outlines with labels. Out: masks and tables, see {@link
 * org.wormscreen.truth.EvaluationRequest}.
 */
package org.wormscreen.truth.drawn;
