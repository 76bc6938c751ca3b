package org.wormscreen.simulate.truth;

import static org.wormscreen.simulate.truth.CsvRows.fixed;
import static org.wormscreen.simulate.truth.CsvRows.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.wormscreen.plate.WellContents;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.animal.Protrusion;
import org.wormscreen.simulate.animal.Spine;
import org.wormscreen.simulate.reporter.Focus;
import org.wormscreen.simulate.reporter.ReporterLight;

/**
 * {@code worms.csv} of the truth: every animal of which a pixel is seen.
 *
 * @param reporter whether the strains carry a vulval reporter, so that induction has columns
 */
public record WormTable(boolean reporter) {

  private static final List<String> COLUMNS =
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
          "vulva_position");

  private static final List<String> INDUCTION_COLUMNS =
      List.of("induction", "induction_cells", "induction_positions", "induction_peaks");

  /** The table as CSV, wells in the order given. */
  public String csv(List<WellTruth> wells) {
    List<String> header = new ArrayList<>(COLUMNS);
    if (reporter) {
      header.addAll(INDUCTION_COLUMNS);
    }
    CsvRows rows = new CsvRows(header);
    for (WellTruth well : wells) {
      for (WellTruth.Known known : well.animals()) {
        List<String> row = new ArrayList<>(body(well.contents(), known));
        if (reporter) {
          row.addAll(induction(known.painted().animal()));
        }
        rows.add(row);
      }
    }
    return rows.text();
  }

  private static List<String> body(WellContents contents, WellTruth.Known known) {
    Animal animal = known.painted().animal();
    Spine spine = animal.spine();
    int middle = spine.points() / 2;
    double pixelArea = known.frame().umPerPixel() * known.frame().umPerPixel();
    boolean adult = animal.stage().hasVulva() && !animal.bag();
    return List.of(
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
        pseudovulvae(animal, p -> 100 * p.place()),
        pseudovulvae(animal, Protrusion::heightUm),
        pseudovulvae(animal, p -> animal.sideways() * p.heightUm()),
        protrusions(animal, Protrusion.Kind.VULVA, p -> 100 * p.place())
            + protrusions(animal, Protrusion.Kind.PROTRUDING_VULVA, p -> 100 * p.place()));
  }

  private static String pseudovulvae(Animal animal, ToDoubleFunction<Protrusion> figure) {
    return protrusions(animal, Protrusion.Kind.PSEUDOVULVA, figure);
  }

  private static String protrusions(
      Animal animal, Protrusion.Kind kind, ToDoubleFunction<Protrusion> figure) {
    return joined(
        animal.protrusions().stream()
            .filter(p -> p.kind() == kind)
            .map(p -> fixed(1, figure.applyAsDouble(p)))
            .toList());
  }

  /** Index, cells, places and brightness of the foci; empty for animals without an index. */
  private static List<String> induction(Animal animal) {
    Optional<ReporterLight> light = animal.reporter().filter(ReporterLight::read);
    if (light.isEmpty()) {
      return List.of("", "", "", "");
    }
    List<Focus> foci = light.get().foci();
    return List.of(
        CsvRows.plain(light.get().induction()),
        joined(light.get().cells()),
        joined(foci.stream().map(f -> fixed(1, 100 * f.place())).toList()),
        joined(foci.stream().map(f -> fixed(3, f.peak())).toList()));
  }
}
