package org.wormscreen.pipeline;

import org.wormscreen.plate.WellId;

/**
 * Hears how the work goes on. Calls come from many threads, one at a time.
 *
 * <p>A bar, a log and silence are implementations; none of them can change a result.
 */
public interface Progress {

  /** Hears nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void started(String plate, int wells) {}

        @Override
        public void finished(WellId well, WellEnd end) {}

        @Override
        public void ended() {}
      };

  /** How the work on one well ended. */
  enum WellEnd {
    /** Analysed just now. */
    ANALYSED,
    /** Taken from an earlier run with the same inputs, settings and code. */
    REUSED,
    /** Could not be analysed. */
    FAILED
  }

  /** The plate is understood and this many wells with images will be analysed. */
  void started(String plate, int wells);

  /** One well is done. */
  void finished(WellId well, WellEnd end);

  /** All wells are done. */
  void ended();
}
