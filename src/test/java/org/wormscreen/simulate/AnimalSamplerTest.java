package org.wormscreen.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.AnimalSampler;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Protrusion;
import org.wormscreen.simulate.animal.Spine;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.draw.Draws;

class AnimalSamplerTest {

  private static final int MANY = 600;

  private static List<Animal> animals(Stage stage, double alive, double muv) {
    Population population =
        new Population(new TreeMap<>(Map.of(stage, 1.0)), alive, 1, 0.06, muv, 0.05);
    AnimalSampler sampler = new AnimalSampler(population, 5, 3);
    Draws draws = Draws.of(11, stage.name());
    return Stream.generate(() -> sampler.draw(draws)).limit(MANY).toList();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void lengthsAndWidthsScatterAboutThoseOfTheStage(Stage stage) {
    List<Animal> animals = animals(stage, 1, 0);
    assertEquals(
        stage.lengthUm(),
        median(animals.stream().map(a -> a.spine().lengthUm()).toList()),
        0.02 * stage.lengthUm());
    assertEquals(
        stage.widthUm(),
        median(animals.stream().map(Animal::widthUm).toList()),
        0.03 * stage.widthUm());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void arcLengthIsTheSumOfTheSteps() {
    for (Animal animal : animals(Stage.ADULT, 0.5, 0).subList(0, 50)) {
      Spine spine = animal.spine();
      double sum = 0;
      for (int i = 1; i < spine.points(); i++) {
        double dx = spine.x(i) - spine.x(i - 1);
        double dy = spine.y(i) - spine.y(i - 1);
        sum += Math.sqrt(dx * dx + dy * dy);
      }
      assertEquals(spine.lengthUm(), sum, 1e-6);
    }
  }

  @Test
  void sharesOfLifeAndMultivulvaAreThoseAskedFor() {
    List<Animal> animals = animals(Stage.ADULT, 0.7, 0.3);
    double sd = Math.sqrt(0.25 / MANY);
    assertEquals(0.7, animals.stream().filter(Animal::alive).count() / (double) MANY, 4 * sd);
    assertEquals(
        0.3, animals.stream().filter(a -> a.pseudovulvae() > 0).count() / (double) MANY, 4 * sd);
  }

  @Test
  void everyAdultHasOneVulvaNearMidBodyAndPseudovulvaeElsewhere() {
    List<Animal> laying = animals(Stage.ADULT, 1, 1).stream().filter(a -> !a.bag()).toList();
    for (Animal animal : laying) {
      List<Protrusion> vulvae =
          animal.protrusions().stream()
              .filter(p -> p.kind() != Protrusion.Kind.PSEUDOVULVA)
              .toList();
      assertEquals(1, vulvae.size());
      assertEquals(0.5, vulvae.get(0).place(), 0.06);
      assertTrue(animal.pseudovulvae() >= 1 && animal.pseudovulvae() <= 3);
      assertTrue(
          animal.protrusions().stream()
              .filter(p -> p.kind() == Protrusion.Kind.PSEUDOVULVA)
              .allMatch(p -> p.heightUm() >= 6 && p.heightUm() <= 22));
    }
  }

  @Test
  void aFewLivingGravidAdultsAreBagsWiderThanAnyOther() {
    List<Animal> adults = animals(Stage.ADULT, 1, 1);
    List<Animal> bags = adults.stream().filter(Animal::bag).toList();
    assertTrue(!bags.isEmpty() && bags.size() < adults.size() / 20, "bags " + bags.size());
    assertTrue(bags.stream().allMatch(a -> a.protrusions().isEmpty()));
    double slimmest = bags.stream().mapToDouble(Animal::widthUm).min().orElseThrow();
    double usual = adults.stream().mapToDouble(Animal::widthUm).average().orElseThrow();
    assertTrue(slimmest > 1.1 * usual, slimmest + " um");
    assertTrue(animals(Stage.ADULT, 0, 1).stream().noneMatch(Animal::bag));
    assertTrue(animals(Stage.YOUNG_ADULT, 1, 1).stream().noneMatch(Animal::bag));
  }

  @Test
  void larvaeAndMalesHaveNoVulva() {
    for (Stage stage : List.of(Stage.L1, Stage.L4, Stage.ADULT_MALE)) {
      assertTrue(animals(stage, 1, 1).stream().allMatch(a -> a.protrusions().isEmpty()));
    }
  }

  @Test
  void protrusionsRaiseTheVentralEdgeAloneByTheirHeight() {
    Animal animal =
        animals(Stage.ADULT, 1, 1).stream()
            .filter(a -> a.sideways() > 0.99 && a.roughUm() < 0.2)
            .findFirst()
            .orElseThrow();
    Protrusion bulge =
        animal.protrusions().stream()
            .filter(p -> p.kind() == Protrusion.Kind.PSEUDOVULVA)
            .findFirst()
            .orElseThrow();
    double highest = 0;
    for (int i = -200; i <= 200; i++) {
      double place = bulge.place() + i * bulge.baseUm() / 400 / animal.spine().lengthUm();
      highest =
          Math.max(
              highest,
              animal.reachUm(place, animal.ventralLeft())
                  - animal.reachUm(place, !animal.ventralLeft()));
    }
    assertEquals(bulge.heightUm(), highest, 0.8);
  }

  @Test
  void deadAnimalsLieStraighterThanLivingOnes() {
    double dead = median(animals(Stage.ADULT, 0, 0).stream().map(a -> straightness(a)).toList());
    double living = median(animals(Stage.ADULT, 1, 0).stream().map(a -> straightness(a)).toList());
    assertTrue(dead > 0.98, "dead " + dead);
    assertTrue(living < 0.92, "living " + living);
  }

  /** Distance between the ends over arc length. */
  private static double straightness(Animal animal) {
    Spine spine = animal.spine();
    int last = spine.points() - 1;
    double dx = spine.x(last) - spine.x(0);
    double dy = spine.y(last) - spine.y(0);
    return Math.sqrt(dx * dx + dy * dy) / spine.lengthUm();
  }
}
