package org.wormscreen.stats.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wormscreen.SharedData;
import org.wormscreen.stats.Golden;

/** Dose-response of measured values against R 4.2.2 (nls) and published output of drc. */
@Tag("realdata")
class ContinuousResponseGoldenTest {

  private static void near(JsonNode r, double found) {
    assertEquals(r.asDouble(), found, 1e-5 * Math.abs(r.asDouble()));
  }

  /** nls(y ~ c + (d - c) / (1 + exp(b * (log(x) - le)))), anova against lm(y ~ factor(x)). */
  @Test
  void fourParameters() {
    JsonNode r = Golden.json("dose_4pl.json");
    double[] x = Golden.column("dose_continuous.csv", 0);
    double[] y = Golden.column("dose_continuous.csv", 1);
    ContinuousResponse fit = ContinuousResponse.four(x, y);
    near(r.get("coef").get("b"), fit.slope());
    near(r.get("coef").get("c"), fit.lower());
    near(r.get("coef").get("d"), fit.upper());
    near(r.get("coef").get("e"), fit.effectiveDose(0.5));
    near(r.get("se").get("b"), fit.standardError(0));
    near(r.get("se").get("d"), fit.standardError(1));
    near(r.get("se").get("le"), fit.standardError(2));
    near(r.get("se").get("c"), fit.standardError(3));
    near(r.get("rss"), fit.residualSquares());
    near(r.get("sigma"), fit.sigma());
    assertEquals(r.get("loglik").asDouble(), fit.logLikelihood(), 1e-7);
    near(r.get("aic"), fit.aic());
    near(r.get("ec50_ci_delta_log").get(0), fit.limits95(0.5).low());
    near(r.get("ec50_ci_delta_log").get(1), fit.limits95(0.5).high());
    near(r.get("ec10"), fit.effectiveDose(0.1));
    near(r.get("ec90"), fit.effectiveDose(0.9));
    near(r.get("ll3_aic"), ContinuousResponse.three(x, y).aic());
    near(r.get("lack_of_fit_F"), fit.lackOfFit(x, y).f());
    near(r.get("lack_of_fit_p"), fit.lackOfFit(x, y).p());
  }

  /** drc: drm(rootl ~ conc, data = ryegrass, fct = LL.4()), ED(., c(10, 50, 90)); five digits. */
  @Test
  void ryegrass() throws IOException {
    Path statistics = SharedData.folder("statistics");
    JsonNode r =
        new ObjectMapper()
            .readTree(statistics.resolve("hts_reference_expected.json").toFile())
            .get("drc");
    List<String> lines = Files.readAllLines(statistics.resolve("drc").resolve("ryegrass.csv"));
    List<String> header = List.of(lines.get(0).replace("\"", "").split(","));
    int root = header.indexOf("rootl");
    int conc = header.indexOf("conc");
    double[] y = column(lines, root);
    double[] x = column(lines, conc);
    ContinuousResponse fit = ContinuousResponse.four(x, y);
    assertEquals(r.get("LL.4").get("b").get(0).asDouble(), fit.slope(), 1e-4);
    assertEquals(r.get("LL.4").get("c").get(0).asDouble(), fit.lower(), 1e-4);
    assertEquals(r.get("LL.4").get("d").get(0).asDouble(), fit.upper(), 1e-4);
    assertEquals(r.get("LL.4").get("resid_se").asDouble(), fit.sigma(), 1e-5);
    for (String percent : List.of("10", "50", "90")) {
      double fraction = Double.parseDouble(percent) / 100;
      JsonNode ed = r.get("ED").get(percent);
      assertEquals(ed.get("est").asDouble(), fit.effectiveDose(fraction), 1e-4);
      assertEquals(
          ed.get("se").asDouble(),
          fit.standardErrorLog(fraction) * fit.effectiveDose(fraction),
          0.05 * ed.get("se").asDouble(),
          "drc takes the curvature of the sum of squares, nls and this the gradient");
    }
    assertEquals(
        r.get("LL.3").get("b").get(0).asDouble(), ContinuousResponse.three(x, y).slope(), 1e-4);
  }

  private static double[] column(List<String> lines, int column) {
    return lines.stream()
        .skip(1)
        .map(line -> line.split(","))
        .mapToDouble(cells -> Double.parseDouble(cells[column]))
        .toArray();
  }
}
