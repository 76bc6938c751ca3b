/**
 * A screen before it is made: how many animals, wells and plates an effect needs, and which well
 * holds what.
 *
 * <p>In: the wanted effect and the compounds. Out: {@link org.wormscreen.design.PowerRow}s, {@link
 * org.wormscreen.design.LaidPlate}s, and their files: power table, plate maps, pipetting list. A
 * room of its own because it uses the same numerics as the judgement and none of its results.
 */
package org.wormscreen.design;
