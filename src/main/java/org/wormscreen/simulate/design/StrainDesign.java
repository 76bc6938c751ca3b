package org.wormscreen.simulate.design;

import org.wormscreen.simulate.animal.Population;

/**
 * A strain of the panel.
 *
 * @param name as the plate map writes it
 * @param untreated its animals in vehicle
 */
public record StrainDesign(String name, Population untreated) {}
