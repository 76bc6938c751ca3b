package org.wormscreen.pathway;

/**
 * One step of the argument: two strains under the same treatment.
 *
 * @param upper the strain whose signal starts higher
 * @param lower the strain whose signal starts lower
 * @param sentence what the two together show, with their limits
 */
public record Inference(StrainEffect upper, StrainEffect lower, String sentence) {}
