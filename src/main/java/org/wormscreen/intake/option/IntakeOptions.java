package org.wormscreen.intake.option;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    return with(d -> d.map = Optional.of(file));
  }

  /** The same with this pattern of file names. */
  public IntakeOptions withPattern(String regex) {
    return with(d -> d.pattern = Optional.of(regex));
  }

  /** The same with this pixel size in um. */
  public IntakeOptions withPixelSizeUm(double um) {
    return with(d -> d.pixelSizeUm = OptionalDouble.of(um));
  }

  /** The same with these channels, such as {@code BRIGHTFIELD = "w2"}. */
  public IntakeOptions withChannels(Map<ChannelRole, String> names) {
    return with(d -> d.channels = new TreeMap<>(names));
  }

  /** The same for these wells only. */
  public IntakeOptions withWells(WellSelection selection) {
    return with(d -> d.wells = Optional.of(selection));
  }

  /** The same on a plate of this format. */
  public IntakeOptions withFormat(PlateFormat plate) {
    return with(d -> d.format = Optional.of(plate));
  }

  /** The same, with links that lead out of the plate folder followed or not. */
  public IntakeOptions withLinksOutside(boolean followed) {
    return with(d -> d.linksOutside = followed);
  }

  /** The same with this choice among focus positions. */
  public IntakeOptions withSlices(SliceChoice choice) {
    return with(d -> d.slices = choice);
  }

  /** The same at this time point. */
  public IntakeOptions withTime(int point) {
    return with(d -> d.time = OptionalInt.of(point));
  }

  /** The same for pictures that show the whole plate as this grid. */
  public IntakeOptions withMontage(MontageGrid grid) {
    return with(d -> d.montage = Optional.of(grid));
  }

  private IntakeOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.made();
  }

  /** A copy in the making. */
  private static final class Draft {
    private Optional<Path> map;
    private Optional<String> pattern;
    private OptionalDouble pixelSizeUm;
    private SortedMap<ChannelRole, String> channels;
    private Optional<WellSelection> wells;
    private Optional<PlateFormat> format;
    private boolean linksOutside;
    private SliceChoice slices;
    private OptionalInt time;
    private Optional<MontageGrid> montage;

    private Draft(IntakeOptions from) {
      map = from.map;
      pattern = from.pattern;
      pixelSizeUm = from.pixelSizeUm;
      channels = from.channels;
      wells = from.wells;
      format = from.format;
      linksOutside = from.linksOutside;
      slices = from.slices;
      time = from.time;
      montage = from.montage;
    }

    private IntakeOptions made() {
      return new IntakeOptions(
          map, pattern, pixelSizeUm, channels, wells, format, linksOutside, slices, time, montage);
    }
  }
}
