package org.wormscreen.stats.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.Limits;
import org.wormscreen.stats.Proportion;

/** Twelve k of n, with 0 of n, n of n and n = 1, against R 4.2.2 (section 3). */
@Tag("realdata")
class IntervalsGoldenTest {

  /** prop.test(x, n, correct = FALSE)$conf.int. */
  @Test
  void wilson() {
    for (JsonNode c : Golden.json("binom_ci.json").get("cases")) {
      int x = c.get("x").asInt();
      int n = c.get("n").asInt();
      same(c.get("wilson"), new Proportion(x, n).wilson95(), c);
      same(c.get("wilson"), ScoreInterval.wilson95((double) x / n, n), c);
    }
  }

  /** prop.test(x, n, correct = TRUE)$conf.int. */
  @Test
  void wilsonWithContinuityCorrection() {
    for (JsonNode c : Golden.json("binom_ci.json").get("cases")) {
      same(
          c.get("wilson_cc"),
          ScoreInterval.wilsonCorrected95(new Proportion(c.get("x").asInt(), c.get("n").asInt())),
          c);
    }
  }

  /** binom.test(x, n)$conf.int; qbeta() with the ends at 0 and 1. */
  @Test
  void clopperPearsonAndJeffreys() {
    for (JsonNode c : Golden.json("binom_ci.json").get("cases")) {
      same(c.get("clopper_pearson"), library(BinomialConfidenceInterval.CLOPPER_PEARSON, c), c);
      same(c.get("jeffreys"), library(BinomialConfidenceInterval.JEFFREYS, c), c);
    }
  }

  /** The formula is not cut off at 0 and 1 in R; the library's is. */
  @Test
  void agrestiCoull() {
    for (JsonNode c : Golden.json("binom_ci.json").get("cases")) {
      Limits limits = library(BinomialConfidenceInterval.AGRESTI_COULL, c);
      assertEquals(Math.max(0, c.get("agresti_coull").get(0).asDouble()), limits.low(), 1e-10);
      assertEquals(Math.min(1, c.get("agresti_coull").get(1).asDouble()), limits.high(), 1e-10);
    }
  }

  /** Newcombe's method 10 from prop.test() limits; 56/70 and 48/80 is his published example. */
  @Test
  void newcombe() {
    for (JsonNode c : Golden.json("binom_ci.json").get("newcombe_difference")) {
      double n1 = c.get("n1").asDouble();
      double n2 = c.get("n2").asDouble();
      same(
          c.get("ci"),
          ScoreInterval.newcombe95(
              c.get("x1").asDouble() / n1, n1, c.get("x2").asDouble() / n2, n2),
          c);
    }
  }

  private static Limits library(BinomialConfidenceInterval method, JsonNode c) {
    Interval i = method.fromErrorRate(c.get("n").asInt(), c.get("x").asInt(), 0.05);
    return new Limits(i.getLowerBound(), i.getUpperBound());
  }

  private static void same(JsonNode r, Limits limits, JsonNode c) {
    assertEquals(r.get(0).asDouble(), limits.low(), 1e-10, c.toString());
    assertEquals(r.get(1).asDouble(), limits.high(), 1e-10, c.toString());
  }
}
