/**
 * Plate maps: what a CSV file says of the wells.
 *
 * <p>In: a file. Out: {@link org.wormscreen.intake.map.MapReading}, a {@link
 * org.wormscreen.plate.PlateMap} with everything that is wrong in it, all at once, each with its
 * line.
 *
 * <p><b>Long form</b>, one row per well:
 *
 * <pre>
 * well,strain,treatment,concentration_um,role
 * A01,MT2124,DMSO,0,negative
 * A02,MT2124,trametinib,1,positive
 * A03,MT2124,compound 17,10,sample
 * A04,N2,DMSO,0,reference
 * </pre>
 *
 * <p>Needed are {@code well} (or {@code row} and {@code column}) and {@code role}: negative,
 * positive, sample, reference or empty. {@code treatment2} and {@code concentration2_um} name the
 * second compound of a combination. All other columns ({@code replicate}, {@code batch}, {@code
 * note} or your own) are carried through.
 *
 * <p><b>Grid form</b>, one block per property, as the plate lies on the bench: the property's name
 * and the column numbers, then one line per row of the plate; blocks are parted by an empty line.
 * The property's name may also stand in a line of its own above its column numbers.
 *
 * <pre>
 * role,1,2,3
 * A,negative,positive,sample
 * B,negative,positive,sample
 *
 * treatment,1,2,3
 * A,DMSO,trametinib,compound 17
 * B,DMSO,trametinib,compound 18
 *
 * concentration_um,1,2,3
 * A,0,1,10
 * B,0,1,10
 *
 * strain,1,2,3
 * A,MT2124,MT2124,MT2124
 * B,MT2124,MT2124,MT2124
 * </pre>
 *
 * <p>A well with an empty role cell is not part of the map; other properties given for it are an
 * error. <b>Both forms</b>: UTF-8 or UTF-16, with or without byte order mark; commas, semicolons or
 * tabs between the cells; quotes as in RFC 4180. A concentration is a number in umol/l, or has its
 * unit behind it: M, mM, uM, nM, pM; one unit per column, unless a column {@code
 * concentration_unit} gives one for each row.
 */
package org.wormscreen.intake.map;
