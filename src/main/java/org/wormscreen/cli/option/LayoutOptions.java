package org.wormscreen.cli.option;

import java.util.Locale;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.design.LayoutSettings;
import org.wormscreen.design.LayoutSettings.Edges;
import org.wormscreen.design.PipettingList;
import org.wormscreen.plate.PlateFormat;
import picocli.CommandLine.Option;

/** How plates are laid out, and how wells are filled. */
public final class LayoutOptions {

  @Option(
      names = "--plate-format",
      paramLabel = "WELLS",
      description = "Wells of a plate, 6 to 1536. Default: ${DEFAULT-VALUE}.")
  private int format = 96;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "Plates on which each compound stands. Default: the wells that are needed.")
  private Integer replicates;

  @Option(
      names = "--vehicle-wells",
      paramLabel = "N",
      description = "Vehicle wells of a plate. Default: an eighth of its wells.")
  private Integer vehicleWells;

  @Option(
      names = "--positive-wells",
      paramLabel = "N",
      description = "Positive control wells of a plate. Default: a twenty-fourth of its wells.")
  private Integer positiveWells;

  @Option(
      names = "--edges",
      paramLabel = "EDGES",
      description = "What the outermost wells are: empty or used. Default: empty.")
  private String edges = "empty";

  @Option(names = "--strain", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
  private String strain = "MT2124";

  @Option(names = "--vehicle-name", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
  private String vehicleName = "DMSO";

  @Option(
      names = "--positive-name",
      paramLabel = "NAME",
      description = "Default: ${DEFAULT-VALUE}.")
  private String positiveName = "trametinib";

  @Option(
      names = "--positive-um",
      paramLabel = "UM",
      description = "Concentration of the positive control. Default: ${DEFAULT-VALUE}.")
  private double positiveUm = 1;

  @Option(
      names = "--well-ul",
      paramLabel = "UL",
      description = "Volume of a well, microlitres. Default: ${DEFAULT-VALUE}.")
  private double wellUl = 75;

  @Option(
      names = "--vehicle-percent",
      paramLabel = "PERCENT",
      description = "Vehicle in each well in the end, %% of volume. Default: ${DEFAULT-VALUE}.")
  private double vehiclePercent = 0.6;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the layout. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  public String strain() {
    return strain;
  }

  public PipettingList pipetting() {
    return new PipettingList(wellUl, vehiclePercent);
  }

  public LayoutSettings settings(int neededReplicates) {
    PlateFormat plate =
        Stream.of(PlateFormat.values())
            .filter(f -> f.wells() == format)
            .findFirst()
            .orElseThrow(
                () ->
                    new ScreenException(
                        Kind.USAGE,
                        "--plate-format takes 6, 12, 24, 48, 96, 384 or 1536 wells, found "
                            + format));
    return new LayoutSettings(
        plate,
        replicates == null ? neededReplicates : replicates,
        vehicleWells == null ? Math.max(2, format / 8) : vehicleWells,
        positiveWells == null ? Math.max(1, format / 24) : positiveWells,
        edges(),
        strain,
        vehicleName,
        positiveName,
        positiveUm,
        seed);
  }

  private Edges edges() {
    return Stream.of(Edges.values())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(edges))
        .findFirst()
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.USAGE, "--edges takes empty or used, found '%s'".formatted(edges)));
  }
}
