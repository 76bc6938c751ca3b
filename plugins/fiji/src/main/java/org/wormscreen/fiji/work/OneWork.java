package org.wormscreen.fiji.work;

import ij.IJ;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * Long work, off the event thread, one at a time in this ImageJ, ended by Escape.
 *
 * <p>A work that was cancelled is interrupted and waited for, but no longer than two seconds; until
 * it has really ended no other is begun.
 */
public final class OneWork {

  private static final long LOOK_MS = 50;
  private static final long PATIENCE_MS = 1800;

  /** The name of what is going on; held by this one class. */
  private static final AtomicReference<String> GOING_ON = new AtomicReference<>("");

  private OneWork() {}

  /**
   * Does the work on a thread of its own and waits for it.
   *
   * @param name for people: {@code "the analysis of plate-7"}
   * @throws ScreenException of kind {@code TRY_AGAIN} when another work is going on
   * @throws Cancelled when Escape was pressed
   */
  public static <T> T run(String name, Callable<T> work) {
    if (!GOING_ON.compareAndSet("", name)) {
      throw new ScreenException(
          Kind.TRY_AGAIN,
          "Worm Screen is busy with %s. Wait for it to end, or press Escape to cancel it."
              .formatted(GOING_ON.get()));
    }
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try {
                return work.call();
              } finally {
                // before anyone can hear that it has ended, so that the next may begin at once
                GOING_ON.set("");
              }
            });
    Thread worker = new Thread(task, "Worm Screen");
    worker.setDaemon(true);
    worker.start();
    try (Escape escape = new Escape()) {
      return await(name, task, worker, escape);
    } finally {
      IJ.showProgress(1, 1);
    }
  }

  /** What is going on; empty when nothing is. */
  public static Optional<String> goingOn() {
    return Optional.of(GOING_ON.get()).filter(name -> !name.isEmpty());
  }

  private static <T> T await(String name, FutureTask<T> task, Thread worker, Escape escape) {
    try {
      while (true) {
        try {
          return task.get(LOOK_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (escape.pressed()) {
            throw stopped(name, worker);
          }
        }
      }
    } catch (InterruptedException e) {
      throw stopped(name, worker);
    } catch (ExecutionException e) {
      throw failure(name, e.getCause());
    }
  }

  private static Cancelled stopped(String name, Thread worker) {
    worker.interrupt();
    try {
      worker.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    IJ.showStatus("Worm Screen: cancelled");
    return new Cancelled(name);
  }

  private static RuntimeException failure(String name, Throwable cause) {
    if (cause instanceof InterruptedException) {
      return new Cancelled(name);
    }
    if (cause instanceof RuntimeException failure) {
      return failure;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof java.io.IOException io) {
      return new ScreenException(Kind.INPUT_OUTPUT, io.getMessage(), io);
    }
    return new IllegalStateException(cause);
  }
}
