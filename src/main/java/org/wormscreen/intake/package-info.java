/**
 * A folder becomes a checked plan: which file is which well, field, channel, time and focus; what
 * the plate map says of each well; how large a pixel is.
 *
 * <p>In: a plate folder, a plate map, a pattern. Out: {@link org.wormscreen.intake.PlatePlan} with
 * every problem found, all at once. A room of its own so that nothing behind it sees a file name,
 * and nothing is dropped or shifted in silence.
 *
 * <p>The way through, step by step in {@link org.wormscreen.intake.PlatePlanner}:
 *
 * <pre>
 *  folder.PlateFolder    what lies there (links and pipes are never touched)
 *  folder.NamedPlate     what the names say (names.Layout), of one plate (folder.OnePlate)
 *  check.MapFile         what the map says of each well (map.PlateMapReader)
 *  check.FormatGuess     6 to 1536 wells
 *  picture.ChannelChoice which channel is brightfield, reporter, stain
 *  picture.PlaneChoice   the last time point; the projection or the middle slice
 *  picture.OpenedFile    headers of the files that are left; no pixels
 *  check.PixelSizeCheck, check.ImageSizeCheck
 *  WellAssembly          every well's row, with what keeps it from being analysed
 * </pre>
 *
 * <p>{@link org.wormscreen.intake.PlateDrawing} shows a plan on a terminal.
 */
package org.wormscreen.intake;
