package org.wormscreen.quality;

/**
 * When a plate earns a remark.
 *
 * @param fewestControls control wells of a kind below which the figures are called rough
 * @param poorZPrime Z' below which the plate is called poor; 0.5 is a convention of chemistry, and
 *     screens of animals find compounds below it
 * @param wantedZPrime the Z' for which the needed number of animals is told
 * @param clearOverdispersion one-sided p of Tarone's test below which overdispersion is remarked on
 * @param clearPosition p of an effect of place at or below which it is remarked on
 */
public record QualitySettings(
    int fewestControls,
    double poorZPrime,
    double wantedZPrime,
    double clearOverdispersion,
    double clearPosition) {

  public QualitySettings {
    if (fewestControls < 2) {
      throw new IllegalArgumentException(
          "A spread needs two control wells; found fewestControls = " + fewestControls);
    }
  }

  /** Eight wells, Z' 0.4 and 0.5, p 0.01, p 0.001 (of some 15 questions a plate). */
  public static QualitySettings defaults() {
    return new QualitySettings(8, 0.4, 0.5, 0.01, 0.001);
  }
}
