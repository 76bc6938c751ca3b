package org.wormscreen.screening.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.SharedData;

class NumberRunTest {

  @TempDir Path folder;

  private Path cellHts() throws IOException {
    Path in = Files.createDirectories(folder.resolve("cellhts"));
    Files.writeString(
        in.resolve("Platelist.txt"), "Filename\tPlate\tReplicate\na.txt\t1\t1\nb.txt\t1\t2\n");
    Files.writeString(
        in.resolve("Plateconf.txt"),
        "Wells: 24\nPlates: 1\nPlate\tWell\tContent\n*\t*\tsample\n*\tA0[1-2]\tneg\n1\tB0[1-2]\tpos\n*\tD06\tempty\n");
    Files.writeString(
        in.resolve("Screenlog.txt"),
        "Plate\tSample\tWell\tFlag\tComment\n1\t2\tC03\tNA\tSpilled\n");
    for (String file : List.of("a", "b")) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 24; i++) {
        String well = (char) ('A' + i / 6) + "0" + (i % 6 + 1);
        double value = well.startsWith("B0") && i % 6 < 2 ? 10 + i : 100 + (i * 7 % 11);
        value = well.equals("C04") ? 30 : value;
        text.append("x\t").append(well).append('\t');
        text.append(well.equals("D05") ? "NA" : String.format(Locale.ROOT, "%.1f", value));
        text.append('\n');
      }
      Files.writeString(in.resolve(file + ".txt"), text.toString());
    }
    return in;
  }

  @Test
  void aFolderOfCellHtsIsScoredAndRanked() throws IOException {
    Path in = cellHts();
    assertTrue(NumberRun.isOne(List.of(in)));
    Path out = folder.resolve("out");
    new NumberRun(List.of(in), List.of(), out).run();
    List<ScoreRow> scores = ScoreRow.table().read(out.resolve("scores.csv"));
    assertEquals(48, scores.size());
    ScoreRow spilled =
        scores.stream()
            .filter(s -> s.well().equals("C03") && s.replicate().equals("2"))
            .findFirst()
            .orElseThrow();
    assertEquals("Spilled", spilled.reason());
    assertTrue(spilled.robustZ().isEmpty());
    assertEquals(
        List.of("negative", "positive"),
        scores.stream()
            .filter(s -> s.well().equals("A01") || s.well().equals("B02"))
            .map(ScoreRow::role)
            .distinct()
            .toList());
    List<RankRow> ranking = RankRow.table().read(out.resolve("ranking.csv"));
    assertEquals("1:C04", ranking.get(0).treatment());
    assertTrue(ranking.get(0).robustZ() < -3, ranking.get(0).toString());
    List<NumberPlateRow> quality = NumberPlateRow.table().read(out.resolve("quality.csv"));
    assertEquals(2, quality.size());
    assertTrue(quality.get(0).zPrime().isPresent());
  }

  @Test
  void aLineWithoutANumberIsNamed() throws IOException {
    Path in = cellHts();
    Files.writeString(in.resolve("b.txt"), "x\tA01\t12\nx\tA02\ttwelve\n");
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () -> new NumberRun(List.of(in), List.of(), folder.resolve("out")).run());
    assertTrue(e.getMessage().contains("b.txt, line 2: expected a number"), e.getMessage());
  }

  @Test
  void aPlainTableOfNumbersIsOneAndATableOfCountsIsNot() throws IOException {
    Path numbers =
        Files.writeString(folder.resolve("n.csv"), "well,role,treatment,value\nA01,sample,x,1\n");
    Path counts =
        Files.writeString(
            folder.resolve("c.csv"), "well,role,treatment,value,k,n\nA01,sample,x,1,2,3\n");
    assertTrue(NumberRun.isOne(List.of(numbers)));
    assertFalse(NumberRun.isOne(List.of(counts)));
  }

  /** Boutros et al. 2004, doi 10.1126/science.1091266: 57 plates of Kc167 cells, twice. */
  @Test
  @Tag("realdata")
  void ranksOfKcViabFollowThePublishedScores() throws IOException {
    Path in = SharedData.folder("statistics/cellhts2/KcViab");
    Path out = folder.resolve("kc");
    new NumberRun(List.of(in), List.of(), out).run();
    Map<String, Double> published = new HashMap<>();
    for (String line : Files.readAllLines(in.resolve("Analysis2003.txt"))) {
      String[] cells = line.split("\t");
      if (cells.length > 3 && cells[2].matches("-?[0-9.]+")) {
        published.put(cells[0] + " " + cells[3], Double.valueOf(cells[2]));
      }
    }
    Map<String, List<Double>> ours = new HashMap<>();
    for (ScoreRow row : ScoreRow.table().read(out.resolve("scores.csv"))) {
      if (row.robustZ().isPresent() && published.containsKey(row.plate() + " " + row.well())) {
        ours.computeIfAbsent(row.plate() + " " + row.well(), k -> new ArrayList<>())
            .add(row.robustZ().getAsDouble());
      }
    }
    double[] x = new double[ours.size()];
    double[] y = new double[ours.size()];
    int i = 0;
    for (Map.Entry<String, List<Double>> well : ours.entrySet()) {
      x[i] = -well.getValue().stream().mapToDouble(v -> v).average().orElseThrow();
      y[i++] = published.get(well.getKey());
    }
    assertTrue(ours.size() > 15_000, ours.size() + " wells");
    double rho = new SpearmansCorrelation().correlation(x, y);
    assertTrue(rho > 0.9, "rank correlation with the published scores: " + rho);
  }
}
