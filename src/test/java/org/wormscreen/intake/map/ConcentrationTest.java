package org.wormscreen.intake.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationTest {

  private final List<String> complaints = new ArrayList<>();

  private Optional<Concentration> read(String cell, String unit) {
    return Concentration.read(cell, Optional.ofNullable(unit), complaints::add);
  }

  @ParameterizedTest
  @CsvSource({
    "10,10",
    "0,0",
    "-0,0",
    "+3,3",
    "0.3,0.3",
    ".5,0.5",
    "5.,5",
    "1e-3,0.001",
    "1E2,100",
    "10 uM,10",
    "10uM,10",
    "10µM,10",
    "10 μM,10",
    "10 um,10",
    "10 umol/l,10",
    "10 µmol/L,10",
    "1e-6 M,1",
    "3.3e-6 M,3.3",
    "0.1 mM,100",
    "100 nM,0.1",
    "5 pM,0.000005",
    "0.001 mmol/l,1"
  })
  void numbersWithAndWithoutUnitsAreMicromolar(String cell, double um) {
    assertEquals(um, read(cell, "uM").orElseThrow().dose().micromolar());
    assertEquals(List.of(), complaints);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1|found '-1', a concentration cannot be negative",
        "-2 nM|found '-2 nM', a concentration cannot be negative",
        "10,5|found '10,5': a decimal point was expected, not a comma; write 10.5",
        "0,1 uM|found '0,1 uM': a decimal point was expected, not a comma; write 0.1 uM",
        "1e308|found '1e308', more than any solution holds (100 mol/l)",
        "200 M|found '200 M', more than any solution holds (100 mol/l)",
        "5 ug/ml|found '5 ug/ml' with the unit 'ug/ml', expected M, mM, uM, nM or pM; convert it to umol/l",
        "2 %|found '2 %' with the unit '%', expected M, mM, uM, nM or pM; convert it to umol/l",
        "10 m|found '10 m' with the unit 'm', expected M, mM, uM, nM or pM; convert it to umol/l",
        "1d|found '1d' with the unit 'd', expected M, mM, uM, nM or pM; convert it to umol/l",
        "0x1p3|found '0x1p3' with the unit 'x1p3', expected M, mM, uM, nM or pM; convert it to umol/l",
        "NaN|found 'NaN', expected a concentration such as 10 or '10 uM'",
        "Infinity|found 'Infinity', expected a concentration such as 10 or '10 uM'",
        "ten|found 'ten', expected a concentration such as 10 or '10 uM'",
        "--|found '--', expected a concentration such as 10 or '10 uM'",
        "１０|found '１０', expected a concentration such as 10 or '10 uM'"
      })
  void whatIsNoConcentrationIsSaidInOneSentence(String cell, String sentence) {
    assertEquals(Optional.empty(), read(cell, "uM"));
    assertEquals(List.of(sentence), complaints);
  }

  @Test
  void aNumberNeedsAUnitWhereTheColumnHasNone() {
    assertEquals(Optional.empty(), read("10", null));
    assertEquals(
        List.of(
            "found '10' without a unit, expected M, mM, uM, nM or pM behind the number, or a column"
                + " concentration_um"),
        complaints);
  }

  @Test
  void aVeryLongNumberIsRefusedAndShownShort() {
    assertEquals(Optional.empty(), read("9".repeat(100_000), "uM"));
    assertEquals(
        List.of(
            "found '%s...', expected a concentration such as 10 or '10 uM'"
                .formatted("9".repeat(40))),
        complaints);
  }
}
