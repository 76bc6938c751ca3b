package org.wormscreen.fiji.scijava;

import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.plate.SimulatePlate;

/**
 * {@code --headless --run org.wormscreen.fiji.scijava.SimulatePlateCommand
 * 'folder="/data/made",design="demo-plate",seed="7"'}.
 */
@Plugin(type = Command.class, name = "wormscreen.simulatePlate", headless = true)
public final class SimulatePlateCommand implements Command {

  @Parameter(label = "New plate folder", persist = false)
  private String folder;

  @Parameter(label = "Design", persist = false, required = false)
  private String design = "demo-plate";

  @Parameter(label = "Seed (empty: the design's own)", persist = false, required = false)
  private String seed = "";

  @Parameter(label = "Wells (empty: all)", persist = false, required = false)
  private String wells = "";

  @Parameter(label = "Pixel size (um; empty: the design's)", persist = false, required = false)
  private String pixelSize = "";

  /** The folder of the truth. */
  @Parameter(type = ItemIO.OUTPUT)
  private String truth;

  @Override
  public void run() {
    truth =
        SimulatePlate.simulated(
                Answers.of(
                    Map.of(
                        "folder", folder,
                        "design", design,
                        "seed", seed,
                        "wells", wells,
                        "pixel_size", pixelSize)))
            .toString();
  }
}
