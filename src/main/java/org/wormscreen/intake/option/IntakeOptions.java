package org.wormscreen.intake.option;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.ScreenException;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellSelection;

/**
 * What a user may say about a plate folder; everything else is found out.
 *
 * @param map the plate map; empty for {@code plate_map.csv} in or beside the plate folder
 * @param pattern a regular expression for the file names, with the named groups of {@link
 *     org.wormscreen.intake.names.Layout#ofPattern}; empty for the known layouts
 * @param pixelSizeUm um per pixel; empty for what the files say
 * @param channels which channel plays which role; empty for a plate of one channel
 * @param wells the wells to plan; empty for all
 * @param format the plate's format; empty for the smallest one with all wells
 * @param linksOutside whether links may lead out of the plate folder
 * @param slices which of several focus positions is taken
 * @param time the time point to take, as the microscope counts; empty for the last
 * @param montage rows and columns when each image shows the whole plate as a grid; empty when each
 *     shows a well or a field of it
 */
public record IntakeOptions(
    Optional<Path> map,
    Optional<String> pattern,
    OptionalDouble pixelSizeUm,
    SortedMap<ChannelRole, String> channels,
    Optional<WellSelection> wells,
    Optional<PlateFormat> format,
    boolean linksOutside,
    SliceChoice slices,
    OptionalInt time,
    Optional<MontageGrid> montage) {

  public IntakeOptions {
    channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    if (pixelSizeUm.isPresent()
        && (!(pixelSizeUm.getAsDouble() > 0) || Double.isInfinite(pixelSizeUm.getAsDouble()))) {
      throw new ScreenException(
          ScreenException.Kind.USAGE,
          "--pixel-size expects micrometres per pixel, a number above 0; found "
              + pixelSizeUm.getAsDouble());
    }
  }

  /** Nothing said: everything is found out. */
  public static IntakeOptions defaults() {
    return new IntakeOptions(
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty(),
        false,
        SliceChoice.defaults(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** The same with this plate map. */
  public IntakeOptions withMap(Path file) {
    return new IntakeOptions(
        Optional.of(file),
        pattern,
        pixelSizeUm,
        channels,
        wells,
        format,
        linksOutside,
        slices,
        time,
        montage);
  }

  /** The same with this pattern of file names. */
  public IntakeOptions withPattern(String regex) {
    return new IntakeOptions(
        map,
        Optional.of(regex),
        pixelSizeUm,
        channels,
        wells,
        format,
        linksOutside,
        slices,
        time,
        montage);
  }

  /** The same with this pixel size in um. */
  public IntakeOptions withPixelSizeUm(double um) {
    return new IntakeOptions(
        map,
        pattern,
        OptionalDouble.of(um),
        channels,
        wells,
        format,
        linksOutside,
        slices,
        time,
        montage);
  }

  /** The same with these channels, such as {@code BRIGHTFIELD = "w2"}. */
  public IntakeOptions withChannels(Map<ChannelRole, String> names) {
    return new IntakeOptions(
        map,
        pattern,
        pixelSizeUm,
        new TreeMap<>(names),
        wells,
        format,
        linksOutside,
        slices,
        time,
        montage);
  }

  /** The same for these wells only. */
  public IntakeOptions withWells(WellSelection selection) {
    return new IntakeOptions(
        map,
        pattern,
        pixelSizeUm,
        channels,
        Optional.of(selection),
        format,
        linksOutside,
        slices,
        time,
        montage);
  }

  /** The same on a plate of this format. */
  public IntakeOptions withFormat(PlateFormat plate) {
    return new IntakeOptions(
        map,
        pattern,
        pixelSizeUm,
        channels,
        wells,
        Optional.of(plate),
        linksOutside,
        slices,
        time,
        montage);
  }

  /** The same, with links that lead out of the plate folder followed or not. */
  public IntakeOptions withLinksOutside(boolean followed) {
    return new IntakeOptions(
        map, pattern, pixelSizeUm, channels, wells, format, followed, slices, time, montage);
  }

  /** The same with this choice among focus positions. */
  public IntakeOptions withSlices(SliceChoice choice) {
    return new IntakeOptions(
        map, pattern, pixelSizeUm, channels, wells, format, linksOutside, choice, time, montage);
  }

  /** The same at this time point. */
  public IntakeOptions withTime(int point) {
    return new IntakeOptions(
        map,
        pattern,
        pixelSizeUm,
        channels,
        wells,
        format,
        linksOutside,
        slices,
        OptionalInt.of(point),
        montage);
  }

  /** The same for pictures that show the whole plate as this grid. */
  public IntakeOptions withMontage(MontageGrid grid) {
    return new IntakeOptions(
        map,
        pattern,
        pixelSizeUm,
        channels,
        wells,
        format,
        linksOutside,
        slices,
        time,
        Optional.of(grid));
  }
}
