package org.wormscreen.synergy;

/** What is expected of two compounds that neither help nor hinder each other. */
public enum Reference {
  /** As much as the stronger of the two does alone (highest single agent). */
  HSA("highest single agent"),
  /** Both act independently (Bliss 1939, doi 10.1111/j.1744-7348.1939.tb06990.x). */
  BLISS("Bliss independence"),
  /** One is a dilution of the other (Loewe and Muischnek 1926, doi 10.1007/BF01952257). */
  LOEWE("Loewe additivity"),
  /**
   * Neither changes the curve of the other (zero interaction potency; Yadav et al. 2015, doi
   * 10.1016/j.csbj.2015.09.001).
   */
  ZIP("zero interaction potency");

  private final String label;

  Reference(String label) {
    this.label = label;
  }

  /** The words for people. */
  public String label() {
    return label;
  }
}
