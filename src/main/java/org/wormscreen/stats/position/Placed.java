package org.wormscreen.stats.position;

/**
 * A number at its place on the plate.
 *
 * @param row from 0
 * @param column from 0
 */
public record Placed(int row, int column, double value) {}
