/**
 * Plates with known truth: rendered animals in rendered wells, for tests, demonstrations and assay
 * design.
 *
 * <p>In: a seed and a description of a plate. Out: images in a vendor's layout, the plate map, and
 * the truth of every animal. A room of its own that never imports the scorers, so that a scorer
 * cannot be judged by its own assumptions.
 */
package org.wormscreen.simulate;
