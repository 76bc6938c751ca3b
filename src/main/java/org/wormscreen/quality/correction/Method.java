package org.wormscreen.quality.correction;

/** How effects of place are taken out. */
public enum Method {
  /**
   * Two-way median polish over the sample wells, residuals over their scaled MAD (Brideau et al.
   * 2003, doi 10.1177/1087057103258285).
   */
  B_SCORE,
  /** A local quadratic surface over the sample wells is subtracted, less its median. */
  LOESS,
  /** The same surface over the vehicle wells alone. */
  CONTROLS
}
