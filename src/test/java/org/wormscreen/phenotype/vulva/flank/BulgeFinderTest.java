package org.wormscreen.phenotype.vulva.flank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wormscreen.phenotype.vulva.PaintedStrip;

class BulgeFinderTest {

  private static List<Bulge> bulges(PaintedStrip body) {
    return new BulgeFinder(3)
        .find(body.strip(), body.flank(true)).stream()
            .filter(b -> b.at() > 0.1 && b.at() < 0.9)
            .toList();
  }

  private static Bulge only(PaintedStrip body) {
    List<Bulge> bulges = bulges(body);
    assertEquals(1, bulges.size(), bulges.toString());
    return bulges.get(0);
  }

  @Test
  void aSmoothFlankHasNoBulge() {
    assertEquals(List.of(), bulges(new PaintedStrip(1.3)));
  }

  @Test
  void aDomeOfTheBodysOwnTissueHasItsPlaceHeightAndBase() {
    Bulge bulge = only(new PaintedStrip(1.3).dome(280, 14, 50));
    assertEquals(0.35, bulge.at(), 0.01);
    assertEquals(14, bulge.heightUm(), 2);
    assertEquals(45, bulge.baseUm(), 10);
    assertEquals(1, bulge.darkness(), 0.15);
    assertEquals(0, bulge.gap(), 0.05);
    assertTrue(bulge.prominenceUm() > 0.9 * bulge.heightUm(), bulge.toString());
  }

  @Test
  void aSpeckApartFromTheFlankHasPaleGroundBeneathIt() {
    Bulge speck = only(new PaintedStrip(1.3).speck(280, 42, 7));
    assertTrue(speck.gap() > 0.3, speck.toString());
  }

  @Test
  void twoDomesSideBySideArePartedByTheirValley() {
    List<Bulge> bulges = bulges(new PaintedStrip(1.3).dome(280, 14, 45).dome(330, 12, 45));
    assertEquals(2, bulges.size(), bulges.toString());
  }

  @Test
  void aFlankThatSwellsBesideADomeIsNoPartOfItsBase() {
    Bulge bulge = only(new PaintedStrip(1.3).dome(280, 18, 45).dome(325, 6, 130));
    assertEquals(0.35, bulge.at(), 0.01);
    assertTrue(bulge.baseUm() < 70, bulge.toString());
  }

  @Test
  void aDomeHalfHiddenByANeighbourIsMeasuredOnTheHalfThatIsSeen() {
    PaintedStrip body = new PaintedStrip(1.3).dome(280, 14, 60);
    body.others((x, y) -> x > 300 && x < 330 ? 1 : -1);
    Bulge bulge = only(body);
    assertEquals(14, bulge.heightUm(), 2);
    assertEquals(52, bulge.baseUm(), 12);
    assertTrue(bulge.prominenceUm() > 0.7 * bulge.heightUm(), bulge.toString());
  }

  @Test
  void aDomeWithBothFeetHiddenHasNoProminence() {
    PaintedStrip body = new PaintedStrip(1.3).dome(280, 14, 60);
    body.others((x, y) -> Math.abs(x - 280) > 18 && Math.abs(x - 280) < 40 ? 1 : -1);
    assertEquals(0, only(body).prominenceUm());
  }
}
