package org.wormscreen.fiji.scijava;

import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.plate.AnalyzePlate;
import org.wormscreen.pipeline.AnalysisSummary;
import org.wormscreen.pipeline.SummaryLines;

/**
 * {@code --headless --run org.wormscreen.fiji.scijava.AnalyzePlateCommand
 * 'plate="/data/plate-7",assay="muv"'}.
 */
@Plugin(type = Command.class, name = "wormscreen.analyzePlate", headless = true)
public final class AnalyzePlateCommand implements Command {

  @Parameter(label = "Plate folder", persist = false)
  private String plate;

  @Parameter(label = "Assay: muv, viability or size", persist = false, required = false)
  private String assay = "muv";

  @Parameter(label = "Channels (brightfield=w1,stain=w2)", persist = false, required = false)
  private String channels = "";

  @Parameter(label = "Pixel size (um per pixel)", persist = false, required = false)
  private String pixelSize = "";

  @Parameter(label = "Wells (A01,B02-B12)", persist = false, required = false)
  private String wells = "";

  @Parameter(label = "Plate map (CSV)", persist = false, required = false)
  private String map = "";

  @Parameter(label = "Settings (YAML)", persist = false, required = false)
  private String settings = "";

  @Parameter(label = "Folder for results", persist = false, required = false)
  private String out = "";

  /** How many wells and animals, which calls, where the report is. */
  @Parameter(type = ItemIO.OUTPUT)
  private String summary;

  /** The folder of the results. */
  @Parameter(type = ItemIO.OUTPUT)
  private String results;

  @Override
  public void run() {
    AnalysisSummary made =
        AnalyzePlate.analyzed(
            Answers.of(
                Map.of(
                    "plate", plate,
                    "assay", assay,
                    "channels", channels,
                    "pixel_size", pixelSize,
                    "wells", wells,
                    "map", map,
                    "settings", settings,
                    "out", out)));
    summary = new SummaryLines(made).text();
    results = made.out().toString();
  }
}
