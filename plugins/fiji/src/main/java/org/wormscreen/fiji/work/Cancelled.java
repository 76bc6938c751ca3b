package org.wormscreen.fiji.work;

/** Somebody pressed Escape. */
public final class Cancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Cancelled(String work) {
    super(work + " was cancelled; what was finished is kept for the next run");
  }
}
