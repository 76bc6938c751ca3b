package org.wormscreen.report.page.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.hits.Call;
import org.wormscreen.hits.Hit;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.size.Size;
import org.wormscreen.phenotype.viability.Viability;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.ReportedProblem;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.picture.FieldPainter;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.report.picture.Frame;
import org.wormscreen.report.picture.PictureSettings;
import org.wormscreen.stats.Proportion;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Outline;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Rejected;
import org.wormscreen.worm.Sighting;

/** Seeded plates that look like real ones, with failures and hostile names in them. */
final class FakePlates {

  static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

  private static final String[] COMPOUNDS = {
    "trametinib",
    "mirdametinib",
    "AZD8330",
    "temuterkib",
    "thymoquinone",
    "MCP110",
    "harmine",
    "sorafenib",
    "etoposide",
    "gefitinib",
    "manumycin A",
    "tipifarnib",
    "U0126",
    "5-HIAA",
    "gliotoxin",
    "fendiline",
    "desipramine",
    "amitriptyline",
    HOSTILE,
    "=cmd|'/c calc'!A1",
    "a-name-that-somebody-copied-from-a-catalogue-and-that-does-not-end-where-one-would-wish"
  };

  private final Random random;
  private final PlateFormat format;
  private final Assay assay;

  FakePlates(long seed, PlateFormat format, Assay assay) {
    this.random = new Random(seed);
    this.format = format;
    this.assay = assay;
  }

  PlateReport plate(String name, boolean withPictures) {
    List<WellSummary> wells = new ArrayList<>();
    List<FieldPicture> pictures = new ArrayList<>();
    for (int r = 0; r < format.rows(); r++) {
      for (int c = 0; c < format.columns(); c++) {
        WellSummary well = well(name, new WellId(r, c));
        wells.add(well);
        if (withPictures && well.seen() > 0) {
          pictures.add(picture(well));
        }
      }
    }
    return new PlateReport(
        name,
        assay,
        format,
        wells,
        hits(wells),
        Optional.of(quality(name)),
        provenance(name),
        pictures);
  }

  private WellContents contents(WellId id) {
    int last = format.columns() - 1;
    boolean negative = id.column() == 0 || id.column() == last && id.row() % 2 == 0;
    boolean positive = id.column() == last && !negative;
    Role role = negative ? Role.NEGATIVE : positive ? Role.POSITIVE : Role.SAMPLE;
    int i = (id.row() / 2 * (last - 1) + id.column() - 1) % COMPOUNDS.length;
    double dose = new double[] {0.5, 5, 50}[(id.row() * 7 + id.column() / 4) % 3];
    Treatment treatment =
        switch (role) {
          case NEGATIVE -> Treatment.of("DMSO", Optional.empty());
          case POSITIVE -> Treatment.of("ampicillin", Optional.of(new Dose(150)));
          default -> Treatment.of(COMPOUNDS[i], Optional.of(new Dose(dose)));
        };
    return new WellContents(id, "MT2124", treatment, role, Map.of());
  }

  private WellSummary well(String plate, WellId id) {
    WellContents contents = contents(id);
    double chance =
        switch (contents.role()) {
          case NEGATIVE -> 0.2;
          case POSITIVE -> 0.9;
          default -> 0.15 + 0.7 * (contents.treatment().compound().length() % 5 == 2 ? 1 : 0);
        };
    int trouble = random.nextInt(40);
    if (trouble == 0) {
      return lost(plate, id, contents);
    }
    int n = trouble == 1 ? 3 : 12 + random.nextInt(16);
    double centre = Math.max(0.02, Math.min(0.98, chance + 0.09 * random.nextGaussian()));
    int alive = 0;
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      alive += random.nextDouble() < centre ? 1 : 0;
      lengths.add(900 + 120 * chance + 80 * random.nextGaussian());
    }
    lengths.sort(null);
    SortedMap<String, Integer> rejected = new TreeMap<>();
    int stray = random.nextInt(4);
    int cut = random.nextInt(2);
    int clusters = random.nextInt(3);
    rejected.put("NOT_A_WORM", stray);
    rejected.put("CUT_BY_BORDER", cut);
    rejected.put("UNRESOLVED_CLUSTER", clusters);
    rejected.values().removeIf(count -> count == 0);
    int others = cut + clusters;
    return new WellSummary(
        plate,
        id,
        Optional.of(contents),
        n < 10 ? WellStatus.TOO_FEW : WellStatus.OK,
        "",
        n < 10 ? "Only 3 animals were scored; a call needs 10." : "",
        n + others,
        n,
        rejected,
        Optional.of(new Proportion(alive, n)),
        random.nextInt(3),
        lengths);
  }

  private static WellSummary lost(String plate, WellId id, WellContents contents) {
    boolean missing = id.column() % 2 == 0;
    return new WellSummary(
        plate,
        id,
        Optional.of(contents),
        missing ? WellStatus.MISSING_IMAGE : WellStatus.FAILED,
        missing ? "" : "TRUNCATED",
        missing
            ? "The map names this well, and no image does."
            : id + "_w1.tif ends after 100 of 2097152 bytes; copy it again from the microscope.",
        0,
        0,
        new TreeMap<>(),
        Optional.empty(),
        0,
        List.of());
  }

  private List<Hit> hits(List<WellSummary> wells) {
    Map<String, List<WellSummary>> groups = new TreeMap<>();
    for (WellSummary w : wells) {
      if (w.contents().orElseThrow().role() == Role.SAMPLE) {
        groups
            .computeIfAbsent(
                Words.treatment(w.contents().get().treatment()), k -> new ArrayList<>())
            .add(w);
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (List<WellSummary> group : groups.values()) {
      Proportion all = new Proportion(0, 0);
      for (WellSummary w : group) {
        all = all.plus(w.alive().orElse(new Proportion(0, 0)));
      }
      hits.add(hit(group, all));
    }
    hits.sort(java.util.Comparator.comparingDouble(h -> h.p().orElse(2)));
    List<Hit> ranked = new ArrayList<>();
    for (Hit h : hits) {
      OptionalInt rank =
          h.p().isPresent() ? OptionalInt.of(ranked.size() + 1) : OptionalInt.empty();
      ranked.add(
          new Hit(
              rank,
              h.strain(),
              h.treatment(),
              h.wells(),
              h.worms(),
              h.effect(),
              h.effectLow(),
              h.effectHigh(),
              h.p(),
              h.q(),
              h.ssmd(),
              h.toxicity(),
              h.call(),
              h.reason()));
    }
    return ranked;
  }

  private static Hit hit(List<WellSummary> group, Proportion all) {
    Treatment treatment = group.get(0).contents().orElseThrow().treatment();
    OptionalDouble none = OptionalDouble.empty();
    if (all.trials() < 12) {
      return new Hit(
          OptionalInt.empty(),
          "MT2124",
          treatment,
          group.size(),
          all.trials(),
          none,
          none,
          none,
          none,
          none,
          none,
          none,
          Call.TOO_FEW,
          "Only %s animals in %s wells; a call needs 20.".formatted(all.trials(), group.size()));
    }
    double effect = all.fraction() - 0.2;
    double half = 1.1 / Math.sqrt(all.trials());
    double p = Math.exp(-Math.pow(effect / half * 1.7, 2));
    boolean called = p < 0.001;
    return new Hit(
        OptionalInt.of(1),
        "MT2124",
        treatment,
        group.size(),
        all.trials(),
        OptionalDouble.of(effect),
        OptionalDouble.of(Math.max(-1, effect - half)),
        OptionalDouble.of(Math.min(1, effect + half)),
        OptionalDouble.of(p),
        OptionalDouble.of(Math.min(1, p * 6)),
        OptionalDouble.of(effect / 0.12),
        none,
        called ? Call.PROTECTIVE : Call.INACTIVE,
        "Alive are %s of %s animals in %s wells, against 61 of 300 with vehicle (16 wells)%s"
            .formatted(
                all.successes(),
                all.trials(),
                group.size(),
                called ? "." : "; the interval of the effect holds zero."));
  }

  private PlateQuality quality(String name) {
    return new PlateQuality(
        name,
        assay,
        "fraction alive",
        12,
        4,
        OptionalDouble.of(0.2),
        OptionalDouble.of(0.9),
        OptionalDouble.of(0.31),
        OptionalDouble.of(0.38),
        OptionalDouble.of(0.46),
        OptionalDouble.of(5.6),
        OptionalDouble.of(0.04),
        List.of(
            "With 4 positive wells the figure is uncertain; 8 or more are advised.",
            "Z\u2032 is near its ceiling: more animals in each well would raise it most."));
  }

  private Provenance provenance(String name) {
    List<Provenance.HashedFile> inputs = new ArrayList<>();
    for (int i = 0; i < format.wells(); i++) {
      inputs.add(
          new Provenance.HashedFile("TimePoint_1/x_" + i + "_w1.tif", 2097152, "ab".repeat(32)));
    }
    return Provenance.of(
        "0.1.0",
        "cd".repeat(32),
        List.of("screen", "analyze", name, "--assay", assay.label()),
        assay.label(),
        name,
        Map.of("brightfield", "w2", "stain", "w1"),
        Optional.of(3.2937),
        "MetaMorph tag of A01",
        JsonFile.tree(Map.of("worm", Map.of("longest_um", 1500, "shortest_um", 400))),
        Map.of(),
        List.of(
            new ReportedProblem(
                ReportedProblem.Severity.NOTE, "", "17 thumbnails were left out by rule."),
            new ReportedProblem(
                ReportedProblem.Severity.WELL, "C07", "Two files claim this well: " + HOSTILE)),
        Optional.of(new Provenance.HashedFile("plate_map.csv", 812, "ef".repeat(32))),
        inputs);
  }

  private FieldPicture picture(WellSummary well) {
    int size = 160;
    float[] values = new float[size * size];
    for (int i = 0; i < values.length; i++) {
      double dx = i % size - size / 2.0;
      double dy = i / size - size / 2.0;
      values[i] = (float) ((dx * dx + dy * dy < 74 * 74 ? 900 : 200) + 20 * random.nextGaussian());
    }
    List<Sighting> sightings = new ArrayList<>();
    List<AnimalScore> scores = new ArrayList<>();
    for (int i = 0; i < well.seen(); i++) {
      double x = 30 + random.nextInt(100);
      double y = 30 + random.nextInt(100);
      Outline outline =
          new Outline(
              List.of(
                  new Point(x - 9, y),
                  new Point(x, y - 3),
                  new Point(x + 9, y + 4),
                  new Point(x, y + 1)));
      sightings.add(new Rejected(outline, false, Rejected.Reason.NOT_A_WORM));
      boolean scored = i < well.scored();
      scores.add(
          new AnimalScore(
              1,
              i + 1,
              new Point(x, y),
              false,
              scored ? 0.9 : 0,
              scored ? Optional.empty() : Optional.of(Rejected.Reason.NOT_A_WORM),
              scored ? Optional.of(new Size(900, 45, 30000)) : Optional.empty(),
              scored && assay == Assay.VIABILITY
                  ? Optional.of(
                      new Viability(
                          OptionalDouble.of(i % 7 != 0 ? 0.1 : 0.9),
                          OptionalDouble.of(i),
                          OptionalDouble.of(
                              i < well.alive().orElseThrow().successes() ? 0.1 : 0.9)))
                  : Optional.empty()));
      for (int t = -8; t <= 8; t++) {
        values[(int) (y + t * 0.2) * size + (int) x + t] = 500;
      }
    }
    return new FieldPainter(PictureSettings.forPictures(format.wells()))
        .paint(
            GrayImage.of(size, size, values),
            Frame.whole(size, size),
            new FieldAnimals(sightings, false))
        .marked(well.well(), 1, scores);
  }
}
