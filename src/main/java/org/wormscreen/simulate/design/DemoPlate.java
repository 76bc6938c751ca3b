package org.wormscreen.simulate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.animal.Stage;
import org.wormscreen.simulate.design.CompoundEffect.Property;
import org.wormscreen.simulate.picture.Camera;
import org.wormscreen.simulate.picture.Light;
import org.wormscreen.simulate.picture.Optics;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/**
 * The demonstration plate: 24 wells of a 96-well plate with small round wells, infected adults of
 * which more than half die in vehicle, and a dye that enters dead animals. One compound protects at
 * its higher dose, one kills at its higher dose, one does nothing, one well is empty.
 */
final class DemoPlate {

  private static final String STRAIN = "glp-4(bn2);sek-1(km4)";
  private static final double ANIMALS = 15;

  private DemoPlate() {}

  static PlateDesign design() {
    return new PlateDesign(
        "demo-plate",
        2024,
        PlateFormat.WELLS_96,
        WellFloor.round(4000),
        List.of(new StrainDesign(STRAIN, infected())),
        List.of(
            new CompoundEffect("ampicillin", Property.ALIVE_SHARE, 5, 1.5, 0.99),
            new CompoundEffect("WS-0117", Property.ALIVE_SHARE, 6, 2.5, 0.99),
            new CompoundEffect("WS-0342", Property.ALIVE_SHARE, 6, 2.5, 0.01)),
        wells(),
        0.4,
        0.06,
        PlateEffects.defaults(),
        ClutterSampler.defaults(),
        8,
        2,
        imaging());
  }

  private static Population infected() {
    return new Population(new TreeMap<>(Map.of(Stage.YOUNG_ADULT, 1.0)), 0.5, 1.06, 0.07, 0, 0.01);
  }

  private static Imaging imaging() {
    return new Imaging(
        FileLayout.PLAIN,
        464,
        464,
        9,
        1,
        40,
        new Optics(4.5, 1.1, 0.08, 0.12, 0.8),
        new Light(150, -100, 1600, 0.45, 0.03, 0.35, 130),
        250,
        4,
        new Camera(8, 8, 130, 240, 0.3),
        Optional.of(new Camera(8, 6, 80, 40, 0.3)),
        Optional.empty(),
        true);
  }

  private static List<WellDesign> wells() {
    List<String> rows =
        List.of(
            "DMSO 0 n|WS-0117 1 s|WS-0117 30 s|ampicillin 100 p|WS-0342 1 s|DMSO 0 n",
            "ampicillin 100 p|WS-0342 30 s|DMSO 0 n|WS-0581 30 s|WS-0117 30 s|WS-0342 30 s",
            "WS-0581 30 s|DMSO 0 n|WS-0342 1 s|WS-0117 1 s|DMSO 0 n|ampicillin 100 p",
            "DMSO 0 n|WS-0117 30 s|ampicillin 100 p|WS-0342 30 s| 0 e|WS-0581 30 s");
    List<WellDesign> wells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String[] line = rows.get(row).split("\\|");
      for (int column = 0; column < line.length; column++) {
        wells.add(well(new WellId(row + 1, column + 1), line[column].split(" ")));
      }
    }
    return wells;
  }

  private static WellDesign well(WellId well, String[] words) {
    Role role =
        switch (words[2]) {
          case "n" -> Role.NEGATIVE;
          case "p" -> Role.POSITIVE;
          case "s" -> Role.SAMPLE;
          default -> Role.EMPTY;
        };
    boolean empty = role == Role.EMPTY;
    Optional<Dose> dose =
        empty ? Optional.empty() : Optional.of(new Dose(Double.parseDouble(words[1])));
    return new WellDesign(
        new WellContents(well, empty ? "" : STRAIN, Treatment.of(words[0], dose), role, Map.of()),
        empty ? 0 : ANIMALS);
  }
}
