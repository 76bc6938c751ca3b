package org.wormscreen.plate;

/**
 * Where the middle of a picture lies in its well (or on the stage): x to the right and y downwards
 * as the picture is shown, in um. Only differences between fields of one well are meaningful.
 */
public record StagePosition(double xUm, double yUm) {

  public StagePosition {
    if (!Double.isFinite(xUm) || !Double.isFinite(yUm)) {
      throw new IllegalArgumentException(
          "A stage position is two finite numbers, found %s and %s".formatted(xUm, yUm));
    }
  }
}
