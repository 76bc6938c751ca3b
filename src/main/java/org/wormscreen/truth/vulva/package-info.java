/**
 * Vulval phenotypes against annotated animals: who is multivulva, how many pseudovulvae, which
 * induction, how sure.
 *
 * <p>In: pairs of an annotated animal and what the results say of it. Out: {@link
 * org.wormscreen.truth.vulva.VulvaFigures}.
 */
package org.wormscreen.truth.vulva;
