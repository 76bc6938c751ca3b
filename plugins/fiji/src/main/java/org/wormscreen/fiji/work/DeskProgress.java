package org.wormscreen.fiji.work;

import ij.IJ;
import java.util.concurrent.atomic.AtomicInteger;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.plate.WellId;

/** Shows in ImageJ's status line and bar how many wells are done. */
public final class DeskProgress implements Progress {

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger all = new AtomicInteger(1);

  @Override
  public void started(String plate, int wells) {
    all.set(Math.max(1, wells));
    show("%s, %s wells (Escape cancels)".formatted(plate, wells));
  }

  @Override
  public void finished(WellId well, WellEnd end) {
    if (end == WellEnd.FAILED) {
      failed.incrementAndGet();
    }
    int now = done.incrementAndGet();
    IJ.showProgress(now, all.get() + 1);
    show(
        "%s of %s wells%s (Escape cancels)"
            .formatted(
                now, all.get(), failed.get() == 0 ? "" : ", %s failed".formatted(failed.get())));
  }

  @Override
  public void ended() {
    show("writing tables and report");
  }

  private static void show(String words) {
    IJ.showStatus("Worm Screen: " + words);
  }
}
