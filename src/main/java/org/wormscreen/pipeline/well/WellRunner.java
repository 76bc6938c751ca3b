package org.wormscreen.pipeline.well;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.Progress;

/**
 * Runs the wells of a plate on some threads; the results come in the order of the wells.
 *
 * <p>When the caller is interrupted, so are the wells: within a second and a half they are done or
 * given up, and one that is given up keeps nothing.
 */
public record WellRunner(
    Function<PlannedWell, WellTask.Outcome> task, int threads, Progress progress) {

  private static final long PATIENCE_MS = 1500;

  /** The outcomes, in the order of the wells given. */
  public List<WellTask.Outcome> run(List<PlannedWell> wells) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<WellTask.Outcome>> running = new ArrayList<>();
      for (PlannedWell well : wells) {
        running.add(pool.submit(() -> finish(well)));
      }
      List<WellTask.Outcome> outcomes = new ArrayList<>();
      for (Future<WellTask.Outcome> one : running) {
        outcomes.add(await(one));
      }
      return outcomes;
    } catch (InterruptedException e) {
      pool.shutdownNow();
      pool.awaitTermination(PATIENCE_MS, TimeUnit.MILLISECONDS);
      throw e;
    } finally {
      pool.shutdownNow();
    }
  }

  private WellTask.Outcome finish(PlannedWell well) {
    WellTask.Outcome outcome = task.apply(well);
    synchronized (progress) {
      if (!Thread.currentThread().isInterrupted()) {
        progress.finished(well.well(), outcome.end());
      }
    }
    return outcome;
  }

  private static WellTask.Outcome await(Future<WellTask.Outcome> one) throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
