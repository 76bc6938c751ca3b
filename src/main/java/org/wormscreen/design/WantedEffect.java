package org.wormscreen.design;

import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * What a screen is to find, and how surely.
 *
 * @param vehicleShare share of affected animals in vehicle, above 0 and below 1
 * @param treatedShare their share under a treatment that must be found, 0 to 1
 * @param positiveShare their share in the positive control, 0 to 1
 * @param alpha two-sided p at which one treatment is called, above 0 and below 1
 * @param power chance to call such a treatment, above 0 and below 1
 * @param rho intra-well correlation, 0 for wells that differ by chance alone, below 1
 */
public record WantedEffect(
    double vehicleShare,
    double treatedShare,
    double positiveShare,
    double alpha,
    double power,
    double rho) {

  public WantedEffect {
    open("The vehicle's share", vehicleShare);
    require(
        treatedShare >= 0 && treatedShare <= 1 && treatedShare != vehicleShare,
        "The treated share lies in 0 to 1 and is not the vehicle's; found " + treatedShare);
    require(
        positiveShare >= 0 && positiveShare <= 1,
        "The positive control's share lies in 0 to 1; found " + positiveShare);
    open("alpha", alpha);
    open("power", power);
    require(rho >= 0 && rho < 1, "rho lies in 0 to 1; found " + rho);
  }

  private static void open(String name, double value) {
    require(value > 0 && value < 1, name + " lies between 0 and 1; found " + value);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new ScreenException(Kind.USAGE, sentence + ".");
    }
  }
}
