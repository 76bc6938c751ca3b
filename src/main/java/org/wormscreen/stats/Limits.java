package org.wormscreen.stats;

/** A lower and an upper limit of an estimate; NaN where a limit does not exist. */
public record Limits(double low, double high) {}
