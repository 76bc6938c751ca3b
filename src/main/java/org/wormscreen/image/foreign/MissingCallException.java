package org.wormscreen.image.foreign;

/** A library was found, but lacks a class or a method that is called; the message names both. */
public final class MissingCallException extends Exception {

  private static final long serialVersionUID = 1L;

  MissingCallException(String message, Throwable cause) {
    super(message, cause);
  }
}
