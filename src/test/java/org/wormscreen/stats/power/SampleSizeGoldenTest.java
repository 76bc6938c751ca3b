package org.wormscreen.stats.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.stats.Golden;
import org.wormscreen.stats.proportion.Overdispersion;

/** Sample sizes against R 4.2.2 (section 11). */
@Tag("realdata")
class SampleSizeGoldenTest {

  /** power.prop.test(p1, p2, sig.level, power)$n; uniroot() stops at 1.2e-4. */
  @Test
  void shares() {
    for (JsonNode r : Golden.json("power_misc.json").get("prop")) {
      assertEquals(
          r.get("n_per_group").asDouble(),
          SampleSize.forShares(
              r.get("p1").asDouble(),
              r.get("p2").asDouble(),
              r.get("alpha").asDouble(),
              r.get("power").asDouble()),
          1e-3);
    }
  }

  /** power.t.test(delta = 1, sd = 1, power = .8)$n. */
  @Test
  void means() {
    JsonNode r = Golden.json("power_misc.json").get("t_test");
    assertEquals(r.get("n").asDouble(), SampleSize.forMeans(1, 1, 0.05, 0.8), 1e-3);
  }

  @Test
  void designEffect() {
    JsonNode r = Golden.json("power_misc.json").get("example");
    assertEquals(
        r.get("deff").asDouble(),
        Overdispersion.designEffect(r.get("m").asDouble(), r.get("rho").asDouble()),
        1e-12);
  }
}
