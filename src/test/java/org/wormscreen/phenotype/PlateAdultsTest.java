package org.wormscreen.phenotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.VulvaSettings;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.verdict.VulvaJudge;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.phenotype.vulva.verdict.Yardstick;
import org.wormscreen.worm.Point;

class PlateAdultsTest {

  private static final VulvaSettings SETTINGS = VulvaSettings.defaults();

  private static List<AnimalScore> animals(int number, double lengthUm, double widthUm) {
    FlankReading reading =
        new FlankReading(lengthUm, widthUm, 0.5, 0.3, 0.2, 0, 1, 1, 0, 0.7, 7, List.of());
    VulvaScore vulva =
        new VulvaJudge(SETTINGS)
            .judge(
                reading,
                new VulvaJudge.Animal(2.6, OptionalDouble.empty(), OptionalDouble.empty()),
                Yardstick.absolute());
    return IntStream.rangeClosed(1, number)
        .mapToObj(
            i ->
                new AnimalScore(
                    1,
                    i,
                    new Point(0, 0),
                    false,
                    1,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(vulva),
                    Optional.empty()))
        .toList();
  }

  private static OptionalDouble typical(List<AnimalScore> animals) {
    return PlateAdults.of(animals, SETTINGS)
        .map(Yardstick::adultUm2)
        .orElseGet(OptionalDouble::empty);
  }

  @Test
  void larvaeAloneNeverSayHowLargeAdultsAre() {
    assertTrue(typical(animals(100, 740, 43)).isEmpty());
  }

  @Test
  void animalsThatMayBeLargeLarvaeDoNotSayHowSmallAdultsAre() {
    assertTrue(typical(animals(100, 760, 49)).isEmpty());
  }

  @Test
  void manyLarvaeBesideAdultsDoNotMakeTheAdultsSmaller() {
    List<AnimalScore> mixed = new ArrayList<>(animals(100, 740, 43));
    mixed.addAll(animals(12, 1000, 65));
    assertEquals(OptionalDouble.of(65000), typical(mixed));
  }

  @Test
  void elevenAdultsAreTooFew() {
    assertTrue(typical(animals(11, 1000, 65)).isEmpty());
  }
}
