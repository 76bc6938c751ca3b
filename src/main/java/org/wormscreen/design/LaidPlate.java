package org.wormscreen.design;

import org.wormscreen.plate.PlateMap;

/**
 * A plate that is laid out.
 *
 * @param name {@code set-1-replicate-2}
 * @param set which compounds it holds, from 1
 * @param replicate from 1
 */
public record LaidPlate(String name, int set, int replicate, PlateMap map) {}
