package org.wormscreen.hits.gate;

/** What the condition of the animals amounts to. */
public enum Concern {
  /** As with vehicle. */
  NONE,
  /** Animals are dead or missing. */
  POISON,
  /** Animals do not become adults. */
  ARREST,
  /** Adults are shorter than with vehicle: younger, or sick. */
  DELAY,
  /** A difference beyond the limits that so few wells do not show to be real. */
  DOUBT
}
