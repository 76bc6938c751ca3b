package org.wormscreen.simulate.screen;

import org.wormscreen.simulate.design.PlateDesign;

/**
 * A plate of a screen, or the part of it that holds one strain.
 *
 * @param name the plate's name
 * @param day the day of the experiment, {@code 2026-03-02}
 * @param design what its wells hold; nothing of how it would be imaged is used
 */
public record ScreenPlate(String name, String day, PlateDesign design) {}
