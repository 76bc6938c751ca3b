package org.wormscreen.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.plate.Assay;

/**
 * How well the controls of one plate stand apart. A figure is empty where it cannot be had, and
 * {@code remarks} says why.
 *
 * @param plate the plate's name
 * @param measure what was compared, in words: {@code "fraction alive"}, {@code "median length, um"}
 * @param negativeWells vehicle wells that count
 * @param positiveWells positive control wells that count
 * @param negativeMean mean of the vehicle wells
 * @param positiveMean mean of the positive control wells
 * @param zPrime Z' of Zhang, Chung and Oldenburg 1999, doi 10.1177/108705719900400206
 * @param zPrimeRobust the same of medians and scaled MADs
 * @param zPrimeCeiling the largest Z' that so few animals allow (binomial sampling and
 *     overdispersion); only for shares
 * @param ssmd strictly standardised mean difference, Zhang 2007, doi 10.1016/j.ygeno.2006.12.014
 * @param overdispersion intra-well correlation rho of the vehicle wells; only for shares
 * @param remarks sentences for people: what is odd, what is missing, what limits the assay
 * @param detail what stands beside the figures
 */
public record PlateQuality(
    String plate,
    Assay assay,
    String measure,
    int negativeWells,
    int positiveWells,
    OptionalDouble negativeMean,
    OptionalDouble positiveMean,
    OptionalDouble zPrime,
    OptionalDouble zPrimeRobust,
    OptionalDouble zPrimeCeiling,
    OptionalDouble ssmd,
    OptionalDouble overdispersion,
    List<String> remarks,
    PlateDetail detail) {

  public PlateQuality {
    remarks = List.copyOf(remarks);
  }

  /** The same with more remarks behind its own. */
  public PlateQuality with(List<String> more) {
    List<String> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new PlateQuality(
        plate,
        assay,
        measure,
        negativeWells,
        positiveWells,
        negativeMean,
        positiveMean,
        zPrime,
        zPrimeRobust,
        zPrimeCeiling,
        ssmd,
        overdispersion,
        all,
        detail);
  }

  /** Without detail. */
  public PlateQuality(
      String plate,
      Assay assay,
      String measure,
      int negativeWells,
      int positiveWells,
      OptionalDouble negativeMean,
      OptionalDouble positiveMean,
      OptionalDouble zPrime,
      OptionalDouble zPrimeRobust,
      OptionalDouble zPrimeCeiling,
      OptionalDouble ssmd,
      OptionalDouble overdispersion,
      List<String> remarks) {
    this(
        plate,
        assay,
        measure,
        negativeWells,
        positiveWells,
        negativeMean,
        positiveMean,
        zPrime,
        zPrimeRobust,
        zPrimeCeiling,
        ssmd,
        overdispersion,
        remarks,
        PlateDetail.none());
  }
}
