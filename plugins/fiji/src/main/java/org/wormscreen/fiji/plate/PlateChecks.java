package org.wormscreen.fiji.plate;

import java.util.List;
import org.wormscreen.fiji.form.Confirmation;
import org.wormscreen.intake.PlateDrawing;
import org.wormscreen.pipeline.PlateJob;

/** What was found in the plate's folder, shown before any pixel is read. */
record PlateChecks(PlateJob job) {

  boolean accepted() {
    List<String> lines = new PlateDrawing(job.plan()).lines();
    return Confirmation.ask(
        "Checks of " + job.plan().plate(), String.join("\n", lines), "Analyze", "Cancel");
  }
}
