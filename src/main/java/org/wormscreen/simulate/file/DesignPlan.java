package org.wormscreen.simulate.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.animal.Population;
import org.wormscreen.simulate.design.CompoundEffect;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.PlateExamples;
import org.wormscreen.simulate.design.StrainDesign;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.reporter.VulvalReporter;
import org.wormscreen.simulate.scene.ClutterSampler;
import org.wormscreen.simulate.scene.WellFloor;

/** A design as a file says it becomes a plate, its treatments spread over it at random. */
record DesignPlan(DesignText text) {

  private static final String VEHICLE = "DMSO";
  private static final int VEHICLE_WELLS = 8;

  /** A treatment of a strain without a place. */
  private record Filling(String strain, Treatment treatment, Role role) {}

  PlateDesign plate() {
    require(text.name() != null && text.like() != null, "'name' and 'like' are needed");
    PlateDesign base =
        Optional.ofNullable(PlateExamples.all().get(text.like()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'like' names a design, one of %s; found '%s'"
                            .formatted(PlateExamples.all().keySet(), text.like())));
    require(!text.strains().isEmpty(), "'strains' holds at least one strain");
    long seed = text.seed().orElse(base.seed());
    PlateFormat format = format(base);
    WellFloor floor =
        text.wellDiameterUm().isPresent()
            ? WellFloor.round(text.wellDiameterUm().getAsDouble())
            : base.floor();
    double zoom = floor.widthUm() / base.floor().widthUm();
    PlateDesign plate =
        new PlateDesign(
            text.name(),
            seed,
            format,
            floor,
            strains(base),
            effects(),
            wells(format, seed, base),
            base.countSpread(),
            base.alongWall(),
            base.plateEffects(),
            text.clutter().map(mess -> clutter(mess, base.clutter())).orElse(base.clutter()),
            base.defocusUm(),
            base.roughUm(),
            base.imaging().withField(zoom));
    return text.umPerPixel().isPresent()
        ? plate.withPixelSize(text.umPerPixel().getAsDouble())
        : plate;
  }

  private PlateFormat format(PlateDesign base) {
    if (text.wells().isEmpty()) {
      return base.format();
    }
    int wells = text.wells().getAsInt();
    return Arrays.stream(PlateFormat.values())
        .filter(f -> f.wells() == wells)
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'wells' is 6, 12, 24, 48, 96, 384 or 1536; found " + wells));
  }

  private List<StrainDesign> strains(PlateDesign base) {
    Population usual = base.strains().get(0).untreated();
    List<StrainDesign> strains = new ArrayList<>();
    for (DesignText.Strain s : text.strains()) {
      require(s.name() != null, "each strain has a 'name'");
      Population animals =
          new Population(
              s.stages().orElse(usual.stages()),
              s.alive().orElse(usual.aliveShare()),
              s.lengthScale().orElse(usual.lengthScale()),
              usual.lengthCv(),
              s.muv().orElse(usual.muvShare()),
              usual.protrudingVulvaShare(),
              usual.reporter().map(line -> s.reporter().map(r -> line(r, line)).orElse(line)));
      require(
          s.reporter().isEmpty() || usual.reporter().isPresent(),
          "a 'reporter' needs a design with one, such as 'like: induction-screen'");
      strains.add(new StrainDesign(s.name(), animals));
    }
    return strains;
  }

  private static VulvalReporter line(DesignText.Reporter r, VulvalReporter usual) {
    return new VulvalReporter(
        r.extra().orElse(usual.extra()),
        r.normal().orElse(usual.normal()),
        r.half().orElse(usual.half()),
        r.brightness().orElse(usual.brightness()));
  }

  private static ClutterSampler clutter(DesignText.Mess mess, ClutterSampler usual) {
    return new ClutterSampler(
        mess.specks().orElse(usual.specks()),
        mess.clumps().orElse(usual.clumps()),
        mess.clouds().orElse(usual.clouds()),
        mess.bubbles().orElse(usual.bubblesPerWell()),
        mess.crystals().orElse(usual.crystals()),
        mess.fibres().orElse(usual.fibresPerWell()),
        mess.onFlanks().orElse(usual.onFlanks()),
        mess.eggs().orElse(usual.eggs()));
  }

  private List<CompoundEffect> effects() {
    List<CompoundEffect> effects = new ArrayList<>();
    for (DesignText.Tried t : text.treatments()) {
      for (DesignText.Effect e : t.effects()) {
        require(e.property() != null, "each effect names a 'property'");
        effects.add(
            new CompoundEffect(
                t.compound(), e.property(), e.ec50Um(), e.hill().orElse(1), e.full()));
      }
    }
    return effects;
  }

  private List<WellDesign> wells(PlateFormat format, long seed, PlateDesign base) {
    List<Filling> fillings = fillings();
    List<WellId> places = places(format);
    require(
        fillings.size() <= places.size(),
        "the design fills %s wells, and the plate has %s to use"
            .formatted(fillings.size(), places.size()));
    Draws draws = Draws.of(seed, "layout", text.name());
    for (int i = places.size() - 1; i > 0; i--) {
      int other = draws.below(i + 1);
      WellId kept = places.get(i);
      places.set(i, places.get(other));
      places.set(other, kept);
    }
    double usual = base.wells().stream().mapToDouble(WellDesign::animals).max().orElse(0);
    List<WellDesign> wells = new ArrayList<>();
    for (int i = 0; i < fillings.size(); i++) {
      Filling f = fillings.get(i);
      wells.add(
          new WellDesign(
              new WellContents(places.get(i), f.strain, f.treatment, f.role, Map.of()),
              text.animals().orElse(usual)));
    }
    return wells;
  }

  private List<WellId> places(PlateFormat format) {
    int rim = text.edges().orElse(true) ? 0 : 1;
    List<WellId> places = new ArrayList<>();
    for (int row = rim; row < format.rows() - rim; row++) {
      for (int column = rim; column < format.columns() - rim; column++) {
        places.add(new WellId(row, column));
      }
    }
    return places;
  }

  private List<Filling> fillings() {
    Treatment vehicle = Treatment.of(text.vehicle().orElse(VEHICLE), Optional.of(new Dose(0)));
    List<Filling> all = new ArrayList<>();
    List<String> treated = new ArrayList<>();
    for (DesignText.Strain s : text.strains()) {
      boolean reference = s.referenceWells().isPresent();
      int wells =
          reference ? s.referenceWells().getAsInt() : text.vehicleWells().orElse(VEHICLE_WELLS);
      for (int n = 0; n < wells; n++) {
        all.add(new Filling(s.name(), vehicle, reference ? Role.REFERENCE : Role.NEGATIVE));
      }
      if (!reference) {
        treated.add(s.name());
      }
    }
    for (DesignText.Tried t : text.treatments()) {
      require(
          t.compound() != null && !t.dosesUm().isEmpty(),
          "each treatment has a 'compound' and 'dosesUm'");
      Role role = role(t);
      for (String strain : t.strains().orElse(treated)) {
        for (double dose : t.dosesUm()) {
          for (int n = 0; n < t.replicates().orElse(1); n++) {
            Treatment treatment = Treatment.of(t.compound(), Optional.of(new Dose(dose)));
            all.add(new Filling(strain, treatment, role));
          }
        }
      }
    }
    return all;
  }

  private static Role role(DesignText.Tried tried) {
    Role role =
        tried
            .role()
            .map(
                word ->
                    Role.parse(word)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "a treatment's role is sample or positive; found '%s'"
                                        .formatted(word))))
            .orElse(Role.SAMPLE);
    require(
        role == Role.SAMPLE || role == Role.POSITIVE,
        "a treatment's role is sample or positive; found '%s'".formatted(role.label()));
    return role;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
