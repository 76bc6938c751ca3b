package org.wormscreen.truth.vulva;

import java.util.List;
import org.wormscreen.stats.Proportion;

/** Yes and no against the truth. */
public record Confusion(int muvAsMuv, int muvAsNot, int notAsMuv, int notAsNot) {

  static Confusion of(List<Judged> animals) {
    int[][] table = new int[2][2];
    for (Judged animal : animals) {
      if (animal.called()) {
        table[animal.known().muv().orElseThrow() ? 1 : 0][
            animal.said().orElseThrow().muv().orElseThrow() ? 1 : 0]++;
      }
    }
    return new Confusion(table[1][1], table[1][0], table[0][1], table[0][0]);
  }

  /** Multivulva animals that were called so. */
  public Proportion sensitivity() {
    return new Proportion(muvAsMuv, muvAsMuv + muvAsNot);
  }

  /** Other animals that were called not multivulva. */
  public Proportion specificity() {
    return new Proportion(notAsNot, notAsNot + notAsMuv);
  }

  /** All animals with both. */
  public int animals() {
    return muvAsMuv + muvAsNot + notAsMuv + notAsNot;
  }
}
