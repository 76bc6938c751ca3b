package org.wormscreen.hits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Role;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.Condition;
import org.wormscreen.well.VulvaReading;
import org.wormscreen.well.WellReading;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellsByHand;

/**
 * Screens in which every compound only poisons: it kills, removes or delays animals, each by an
 * amount of its own from nothing to nearly all. An animal's chance to be multivulva depends on its
 * length alone, as it does with vehicle, so that delayed populations have fewer pseudovulvae.
 *
 * @param wells wells a compound
 * @param singles whether lengths of single animals are known, or only their median
 */
record ToxicScreens(int wells, boolean singles) {

  private static final int VEHICLE = 16;
  private static final int COMPOUNDS = 20;

  /** How often each call was given to a compound. */
  Map<Call, Integer> run(int screens, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Call, Integer> calls = new EnumMap<>(Call.class);
    for (int s = 0; s < screens; s++) {
      List<WellReading> screen = new ArrayList<>();
      for (int v = 0; v < VEHICLE; v++) {
        screen.add(well(random, v, Role.NEGATIVE, "DMSO", 0, 0, 0));
      }
      for (int c = 0; c < COMPOUNDS; c++) {
        int kind = random.nextInt(4);
        double strength = random.nextDouble();
        for (int w = 0; w < wells; w++) {
          screen.add(
              well(
                  random,
                  VEHICLE + c * wells + w,
                  Role.SAMPLE,
                  "poison " + c,
                  kind == 0 || kind == 3 ? strength : 0,
                  kind == 1 || kind == 3 ? strength : 0,
                  kind == 2 || kind == 3 ? strength : 0));
        }
      }
      for (Hit hit : HitCaller.withDefaults().call(Assay.MUV, screen)) {
        if (!hit.treatment().compound().equals("DMSO")) {
          calls.merge(hit.call(), 1, Integer::sum);
        }
      }
    }
    return calls;
  }

  private WellReading well(
      SplittableRandom random,
      int place,
      Role role,
      String compound,
      double killed,
      double removed,
      double delay) {
    int n = (int) Math.round((20 + random.nextInt(15)) * (1 - 0.95 * removed));
    double well = 15 * gaussian(random);
    List<Double> lengths = new ArrayList<>();
    List<Double> muv = new ArrayList<>();
    int alive = 0;
    int adult = 0;
    for (int i = 0; i < n; i++) {
      double length = Math.max(150, (1050 + well + 80 * gaussian(random)) * (1 - 0.6 * delay));
      boolean lives = random.nextDouble() > 0.03 + 0.97 * killed;
      alive += lives ? 1 : 0;
      boolean grown = length > 700;
      adult += lives && grown ? 1 : 0;
      if (lives && grown) {
        lengths.add(length);
        if (random.nextDouble() < 0.92 / (1 + Math.exp(-(length - 850) / 40))) {
          muv.add(length);
        }
      }
    }
    Collections.sort(lengths);
    Collections.sort(muv);
    Condition condition = Condition.ofLengths(lengths);
    if (!singles && condition.lengthMedianUm().isPresent()) {
      condition = condition.withMedianLength(condition.lengthMedianUm().getAsDouble());
    }
    if (n > 0) {
      condition = condition.withAlive(new Proportion(alive, n));
    }
    if (alive > 0) {
      condition = condition.withAdult(new Proportion(adult, alive));
    }
    String label = "%c%02d".formatted('A' + place / 24, place % 24 + 1);
    boolean scored = adult >= 10;
    return new WellReading(
        "P1",
        "",
        WellsByHand.contents(label, role, compound, 0).well(),
        Optional.of(WellsByHand.contents(label, role, compound, 0)),
        scored ? WellStatus.OK : n == 0 ? WellStatus.EMPTY_WELL : WellStatus.TOO_FEW,
        "",
        scored ? "" : "Few adults.",
        n,
        adult,
        adult == 0
            ? Optional.empty()
            : Optional.of(
                new VulvaReading(
                    new Proportion(muv.size(), adult),
                    Optional.empty(),
                    List.of(),
                    singles ? muv : List.of())),
        condition);
  }

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
