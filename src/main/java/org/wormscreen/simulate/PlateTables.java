package org.wormscreen.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Protrusion;
import org.wormscreen.simulate.animal.Spine;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.design.WellExpectation;
import org.wormscreen.simulate.reporter.Focus;
import org.wormscreen.simulate.reporter.ReporterLight;
import org.wormscreen.simulate.reporter.VulvalReporter;

/** The plate map and the truth as CSV tables. */
record PlateTables(PlateDesign design) {

  /** A share changed by more than this is an effect. */
  private static final double MUCH = 0.25;

  /** The wild type's induction. */
  private static final double WILD_TYPE = 3;

  /** {@code plate_map.csv}. */
  String map() {
    List<List<String>> rows = new ArrayList<>();
    boolean pairs =
        design.wells().stream().anyMatch(w -> w.contents().treatment().partner().isPresent());
    List<String> header =
        new ArrayList<>(List.of("well", "strain", "treatment", "concentration_um", "role"));
    if (pairs) {
      header.addAll(List.of("treatment2", "concentration2_um"));
    }
    rows.add(header);
    for (WellContents contents : design.map().wells().values()) {
      List<String> row = contents(contents);
      if (pairs) {
        row.add(contents.treatment().partner().map(Treatment::compound).orElse(""));
        row.add(contents.treatment().partner().map(PlateTables::dose).orElse(""));
      }
      rows.add(row);
    }
    return csv(rows);
  }

  /** {@code worms.csv} of the truth: every animal of which a pixel is seen. */
  String worms(List<WellTruth> wells) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header =
        new ArrayList<>(
            List.of(
                "well",
                "field",
                "mask",
                "label",
                "stage",
                "posture",
                "x_px",
                "y_px",
                "length_um",
                "width_um",
                "area_um2",
                "visible",
                "clustered",
                "ventral",
                "sideways",
                "muv",
                "pseudovulvae",
                "pseudovulva_positions",
                "pseudovulva_heights_um",
                "pseudovulva_heights_seen_um",
                "vulva_position"));
    if (reporter()) {
      header.addAll(
          List.of("induction", "induction_cells", "induction_positions", "induction_peaks"));
    }
    rows.add(header);
    for (WellTruth well : wells) {
      for (WellTruth.Known known : well.animals()) {
        rows.add(worm(well.contents(), known));
        if (reporter()) {
          rows.get(rows.size() - 1).addAll(induction(known.painted().animal()));
        }
      }
    }
    return csv(rows);
  }

  private static List<String> worm(WellContents contents, WellTruth.Known known) {
    Animal animal = known.painted().animal();
    Spine spine = animal.spine();
    int middle = spine.points() / 2;
    double pixelArea = known.frame().umPerPixel() * known.frame().umPerPixel();
    boolean adult = animal.stage().hasVulva() && !animal.bag();
    List<String> row = new ArrayList<>();
    Collections.addAll(
        row,
        contents.well().label(),
        Integer.toString(known.field()),
        known.mask(),
        animal.alive() ? "alive" : "dead",
        animal.bag() ? "bag" : animal.stage().name().toLowerCase(Locale.ROOT),
        animal.posture().name().toLowerCase(Locale.ROOT),
        fixed(2, known.frame().column(spine.x(middle))),
        fixed(2, known.frame().row(spine.y(middle))),
        fixed(1, spine.lengthUm()),
        fixed(1, animal.widthUm()),
        fixed(0, known.painted().wholePixels() * pixelArea),
        fixed(3, known.painted().visible()),
        known.clustered() ? "1" : "0",
        animal.ventralLeft() ? "left" : "right",
        fixed(2, animal.sideways()),
        adult ? (animal.pseudovulvae() > 0 ? "1" : "0") : "",
        adult ? Integer.toString(animal.pseudovulvae()) : "",
        places(animal, Protrusion.Kind.PSEUDOVULVA),
        heights(animal, 1),
        heights(animal, animal.sideways()),
        places(animal, Protrusion.Kind.VULVA) + places(animal, Protrusion.Kind.PROTRUDING_VULVA));
    return row;
  }

  /** Whether any strain carries a vulval reporter. */
  private boolean reporter() {
    return design.imaging().reporter().isPresent();
  }

  /** Index, cells, places and brightness of the foci; empty for animals without an index. */
  private static List<String> induction(Animal animal) {
    Optional<ReporterLight> light = animal.reporter().filter(ReporterLight::read);
    if (light.isEmpty()) {
      return List.of("", "", "", "");
    }
    List<Focus> foci = light.get().foci();
    return List.of(
        plain(light.get().induction()),
        String.join(";", light.get().cells()),
        String.join(";", foci.stream().map(f -> fixed(1, 100 * f.place())).toList()),
        String.join(";", foci.stream().map(f -> fixed(3, f.peak())).toList()));
  }

  private static String places(Animal animal, Protrusion.Kind kind) {
    return String.join(
        ";",
        animal.protrusions().stream()
            .filter(p -> p.kind() == kind)
            .map(p -> fixed(1, 100 * p.place()))
            .toList());
  }

  private static String heights(Animal animal, double share) {
    return String.join(
        ";",
        animal.protrusions().stream()
            .filter(p -> p.kind() == Protrusion.Kind.PSEUDOVULVA)
            .map(p -> fixed(1, share * p.heightUm()))
            .toList());
  }

  /** {@code wells.csv} of the truth: what was drawn, of the animals that are annotated. */
  String wells(List<WellTruth> wells) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        new ArrayList<>(
            List.of(
                "well",
                "strain",
                "treatment",
                "concentration_um",
                "role",
                "worms",
                "alive",
                "adults",
                "muv")));
    if (reporter()) {
      rows.get(0).addAll(List.of("larvae", "induction_mean", "induction_above", "induction_below"));
    }
    for (WellTruth well : wells) {
      List<Animal> animals = well.annotated().stream().map(k -> k.painted().animal()).toList();
      List<Animal> adults = animals.stream().filter(a -> a.stage().hasVulva()).toList();
      List<String> row = contents(well.contents());
      row.add(Integer.toString(animals.size()));
      row.add(Long.toString(animals.stream().filter(Animal::alive).count()));
      row.add(Integer.toString(adults.size()));
      row.add(Long.toString(adults.stream().filter(a -> a.pseudovulvae() > 0).count()));
      if (reporter()) {
        row.addAll(inductions(animals));
      }
      rows.add(row);
    }
    return csv(rows);
  }

  /** Larvae with an index, its mean, how many lie above and below the wild type's. */
  private static List<String> inductions(List<Animal> animals) {
    double[] indices =
        animals.stream()
            .flatMap(a -> a.reporter().filter(ReporterLight::read).stream())
            .mapToDouble(ReporterLight::induction)
            .toArray();
    OptionalDouble mean = Arrays.stream(indices).average();
    return List.of(
        Integer.toString(indices.length),
        mean.isPresent() ? fixed(4, mean.getAsDouble()) : "",
        Long.toString(Arrays.stream(indices).filter(i -> i > WILD_TYPE).count()),
        Long.toString(Arrays.stream(indices).filter(i -> i < WILD_TYPE).count()));
  }

  /** {@code treatments.csv} of the truth: what each treatment does, free of chance. */
  String treatments() {
    SortedMap<String, List<String>> rows = new TreeMap<>();
    for (WellDesign well : design.wells()) {
      if (well.animals() > 0) {
        WellExpectation expected = WellExpectation.of(design, well);
        List<String> row = contents(well.contents()).subList(1, 5);
        String key = String.join("\t", row);
        row.add(fixed(4, expected.population().aliveShare()));
        row.add(fixed(4, expected.population().muvShare()));
        row.add(fixed(4, expected.population().lengthScale()));
        row.add(fixed(1, expected.animals()));
        if (reporter()) {
          VulvalReporter line = expected.population().reporter().orElseThrow();
          row.add(fixed(4, line.extra()));
          row.add(fixed(4, line.normal()));
          row.add(fixed(4, line.brightness()));
        }
        row.add(does(well, expected));
        rows.put(key, row);
      }
    }
    List<List<String>> all = new ArrayList<>();
    List<String> header =
        new ArrayList<>(
            List.of(
                "strain",
                "treatment",
                "concentration_um",
                "role",
                "alive_share",
                "muv_share",
                "length_scale",
                "animals"));
    if (reporter()) {
      header.addAll(List.of("extra_induction", "normal_induction", "reporter_brightness"));
    }
    header.add("does");
    all.add(header);
    all.addAll(rows.values());
    return csv(all);
  }

  /** What the treatment does to the strain, as a word. */
  private String does(WellDesign well, WellExpectation expected) {
    Population before = design.strain(well.contents().strain()).untreated();
    Population after = expected.population();
    if (larvae(after) > larvae(before) + MUCH) {
      return "arrests";
    }
    if (after.aliveShare() < before.aliveShare() - MUCH
        || expected.animals() < well.animals() * (1 - MUCH)) {
      return "poisons";
    }
    if (after.aliveShare() > before.aliveShare() + MUCH) {
      return "protects";
    }
    return after.muvShare() < before.muvShare() - MUCH || inducedLess(before, after)
        ? "suppresses"
        : "nothing";
  }

  /** By half and more: what is left of the cells induced beyond the wild type's three. */
  private static boolean inducedLess(Population before, Population after) {
    return before.reporter().isPresent()
        && after.reporter().orElseThrow().extra() < before.reporter().get().extra() / 2;
  }

  /** Share of the animals that are too young for the assay. */
  private static double larvae(Population population) {
    double all = population.stages().values().stream().mapToDouble(w -> w).sum();
    return population.stages().entrySet().stream()
            .filter(e -> !e.getKey().hasVulva() && e.getKey() != Stage.ADULT_MALE)
            .filter(e -> e.getKey() != Stage.L4 || population.reporter().isEmpty())
            .mapToDouble(Map.Entry::getValue)
            .sum()
        / all;
  }

  private static List<String> contents(WellContents contents) {
    return new ArrayList<>(
        List.of(
            contents.well().label(),
            contents.strain(),
            contents.treatment().compound(),
            dose(contents.treatment()),
            contents.role().label()));
  }

  private static String dose(Treatment treatment) {
    return treatment.dose().map(Dose::micromolar).map(PlateTables::plain).orElse("");
  }

  private static String plain(double value) {
    String text = fixed(6, value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  private static String fixed(int decimals, double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }
}
