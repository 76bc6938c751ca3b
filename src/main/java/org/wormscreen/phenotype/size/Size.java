package org.wormscreen.phenotype.size;

/**
 * How large an animal is.
 *
 * @param lengthUm arc length of the midline, end to end, um
 * @param widthUm typical body width in the middle half of the midline, um; NaN where neighbours
 *     hide all of it
 * @param areaUm2 area inside the outline, um2
 */
public record Size(double lengthUm, double widthUm, double areaUm2) {}
