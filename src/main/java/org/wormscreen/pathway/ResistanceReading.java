package org.wormscreen.pathway;

import java.util.OptionalDouble;
import org.wormscreen.plate.Treatment;

/**
 * The same treatment on a sensitive and a resistant strain.
 *
 * @param difference log-odds on the resistant strain less those on the sensitive one; above 0 where
 *     a suppressor loses activity; empty with too few wells
 * @param low lower 95 % limit; empty when there is none
 * @param high upper 95 % limit; empty when there is none
 * @param p two-sided
 * @param keepsActivity whether the resistant strain is suppressed too, by its own comparison
 * @param sentence in words
 */
public record ResistanceReading(
    Treatment treatment,
    StrainEffect sensitive,
    StrainEffect resistant,
    OptionalDouble difference,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble p,
    boolean keepsActivity,
    String sentence) {}
