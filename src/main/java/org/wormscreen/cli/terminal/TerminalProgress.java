package org.wormscreen.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.wormscreen.pipeline.Progress;
import org.wormscreen.plate.WellId;

/**
 * A bar with rate and time left on a terminal; plain lines, at most one in ten seconds, in a log.
 */
public final class TerminalProgress {

  private static final long BETWEEN_LINES_NANOS = 10_000_000_000L;

  private TerminalProgress() {}

  /** The bar when a person is watching, the lines otherwise. */
  public static Progress choose(PrintWriter err) {
    return System.console() == null ? new Lines(err) : new Bar();
  }

  private static final class Bar implements Progress {
    private ProgressBar bar;

    @Override
    public void started(String plate, int wells) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(plate)
              .setUnit(" wells", 1)
              .setInitialMax(wells)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .showSpeed()
              .build();
    }

    @Override
    public void finished(WellId well, WellEnd end) {
      bar.step();
      if (end == WellEnd.FAILED) {
        bar.setExtraMessage(well + " failed");
      }
    }

    @Override
    public void ended() {
      bar.close();
    }
  }

  private static final class Lines implements Progress {
    private final PrintWriter err;
    private int done;
    private int failed;
    private int reused;
    private int all;
    private long began;
    private long last;

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void started(String plate, int wells) {
      all = wells;
      began = System.nanoTime();
      last = began;
      err.println("%s: %s wells to analyse".formatted(plate, wells));
    }

    @Override
    public void finished(WellId well, WellEnd end) {
      done++;
      failed += end == WellEnd.FAILED ? 1 : 0;
      reused += end == WellEnd.REUSED ? 1 : 0;
      long now = System.nanoTime();
      if (now - last >= BETWEEN_LINES_NANOS) {
        last = now;
        double seconds = (now - began) / 1e9;
        err.println(
            String.format(
                Locale.ROOT,
                "%d of %d wells, %.2f wells/s, about %.0f s left%s",
                done,
                all,
                done / seconds,
                (all - done) * seconds / done,
                failed == 0 ? "" : ", " + failed + " failed"));
      }
    }

    @Override
    public void ended() {
      double seconds = (System.nanoTime() - began) / 1e9;
      err.println(
          String.format(
              Locale.ROOT,
              "%d wells in %.1f s (%d reused, %d failed)",
              done,
              seconds,
              reused,
              failed));
    }
  }
}
