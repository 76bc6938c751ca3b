package org.wormscreen.mask;

/** What can be said of a picture before any animal is sought. */
public enum ImageCondition {
  /** Fit to be analysed. */
  GOOD,
  /** One gray everywhere: all black, all white, a closed shutter. */
  BLANK,
  /** Most of the picture at the largest value that the camera gives. */
  SATURATED,
  /** Light objects on dark ground where dark on light was expected. */
  INVERTED,
  /** No sharp edge anywhere although there are objects. */
  OUT_OF_FOCUS,
  /** More foreground than animals could make: lid, bubble, fungus, swarm. */
  OVERFULL
}
