package org.wormscreen.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.intake.option.ChannelWords;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.MontageGrid;
import org.wormscreen.intake.option.SliceChoice;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.WellSelection;
import picocli.CommandLine.Option;

/** How a plate folder is to be read. */
public final class ReadingOptions {

  @Option(
      names = "--map",
      paramLabel = "CSV",
      description = "Plate map. Default: plate_map.csv in or beside the plate folder.")
  private Optional<Path> map;

  @Option(
      names = "--channels",
      split = ",",
      paramLabel = "ROLE=CHANNEL",
      description = {
        "Which channel of the microscope is brightfield, reporter, stain, such as",
        "brightfield=w2,stain=w1. Needed when there are several channels;",
        "brightfield=none for a reporter without brightfield (assay induction)."
      })
  private Map<String, String> channels = new LinkedHashMap<>();

  @Option(
      names = "--pixel-size",
      paramLabel = "UM",
      description = "Micrometres per pixel. Default: as the files say.")
  private Double pixelSize;

  @Option(
      names = "--wells",
      paramLabel = "WELLS",
      description = "Only these wells, such as A01,B02-B12 (a range is a rectangle).")
  private Optional<String> wells;

  @Option(
      names = "--pattern",
      paramLabel = "REGEX",
      description = {
        "How to read file names of no known layout: a regular expression with the groups",
        "well (or row and column), and plate, field, channel, z, t where there are any, such as",
        "'(?<well>[A-P][0-9]+)-(?<channel>[A-Z]+)[.]tif'."
      })
  private Optional<String> pattern;

  @Option(
      names = "--plate-format",
      paramLabel = "WELLS",
      description = "Wells of the plate: 6 to 1536. Default: the smallest plate with all wells.")
  private Integer format;

  @Option(
      names = "--follow-links",
      description = "Follow links that lead out of the plate folder (refused otherwise).")
  private boolean linksOutside;

  @Option(
      names = "--slice",
      paramLabel = "WHICH",
      description = {
        "Of several focus positions: best (the sharpest of each field), max, min, mean",
        "(projections), middle, or a slice's number. Default: the microscope's own projection",
        "where there is one, otherwise best."
      })
  private Optional<String> slice;

  @Option(names = "--time", paramLabel = "N", description = "Which time point. Default: the last.")
  private Integer time;

  @Option(
      names = "--montage",
      paramLabel = "ROWSxCOLUMNS",
      description = "Each image shows the whole plate as a grid of wells, such as 8x12.")
  private Optional<String> montage;

  public IntakeOptions options() {
    return new IntakeOptions(
        map,
        pattern,
        pixelSize == null ? OptionalDouble.empty() : OptionalDouble.of(pixelSize),
        ChannelWords.parse(channels),
        wells.map(WellSelection::parse),
        format(),
        linksOutside,
        slice.map(SliceChoice::parse).orElse(SliceChoice.defaults()),
        time == null ? OptionalInt.empty() : OptionalInt.of(time),
        montage.map(MontageGrid::parse));
  }

  private Optional<PlateFormat> format() {
    if (format == null) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(PlateFormat.values())
            .filter(f -> f.wells() == format)
            .findFirst()
            .orElseThrow(
                () ->
                    new ScreenException(
                        Kind.USAGE,
                        "--plate-format takes 6, 12, 24, 48, 96, 384 or 1536 wells, found "
                            + format)));
  }
}
