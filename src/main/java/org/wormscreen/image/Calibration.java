package org.wormscreen.image;

import java.util.Locale;
import java.util.Optional;
import org.wormscreen.plate.PixelSize;

/**
 * Decides which of the lengths that files state are believed as a pixel size.
 *
 * <p>Not believed, hence empty: pixels that are not square within 1 %, sizes outside {@value
 * #SMALLEST_UM} to {@value #LARGEST_UM} um, units that are no length, and a print or screen
 * resolution, that is a whole number of dots per inch up to {@value #PRINT_DPI} (72, 96, 300 ...),
 * which programs write when they know nothing of the specimen.
 */
public final class Calibration {

  private static final double SMALLEST_UM = 0.01;
  private static final double LARGEST_UM = 100;
  private static final int PRINT_DPI = 600;
  private static final double UM_PER_INCH = 25_400;
  private static final double SQUARE_WITHIN = 0.01;

  private Calibration() {}

  /**
   * A pixel size from the length of a pixel's edges.
   *
   * @param x length along a row, in the unit
   * @param y length along a column, in the unit
   * @param unit as the file writes it: {@code um}, {@code micron}, {@code mm}, {@code nm} ...
   * @param origin for {@link PixelSize#origin()}
   */
  public static Optional<PixelSize> ofEdges(double x, double y, String unit, String origin) {
    double um = umPer(unit);
    boolean square = Math.abs(x - y) <= SQUARE_WITHIN * Math.abs(x);
    boolean credible = x * um >= SMALLEST_UM && x * um <= LARGEST_UM;
    return square && credible ? Optional.of(new PixelSize(x * um, origin)) : Optional.empty();
  }

  /** A pixel size from pixels per unit, where a print or screen resolution is not believed. */
  public static Optional<PixelSize> ofResolution(double x, double y, String unit, String origin) {
    double dpi = x * UM_PER_INCH / umPer(unit);
    boolean print = dpi < PRINT_DPI + 0.5 && Math.abs(dpi - Math.rint(dpi)) < 0.01;
    return print ? Optional.empty() : ofEdges(1 / x, 1 / y, unit, origin);
  }

  /** Micrometres in the unit; NaN when it is no length that is known here. */
  private static double umPer(String unit) {
    return switch (unit.strip().toLowerCase(Locale.ROOT)) {
      case "um",
          "\u00b5m",
          "\u03bcm",
          "\\u00b5m",
          "micron",
          "microns",
          "micrometer",
          "micrometers",
          "micrometre",
          "micrometres" ->
          1;
      case "nm", "nanometer", "nanometre" -> 1e-3;
      case "mm", "millimeter", "millimetre" -> 1e3;
      case "cm", "centimeter", "centimetre" -> 1e4;
      case "m", "meter", "metre" -> 1e6;
      case "inch", "in", "inches" -> UM_PER_INCH;
      case "pm" -> 1e-6;
      case "\u00e5", "angstrom" -> 1e-4;
      default -> Double.NaN;
    };
  }
}
