package org.wormscreen.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.stats.plate.Separation;
import org.wormscreen.stats.plate.Spread;
import org.wormscreen.stats.proportion.Overdispersion;
import org.wormscreen.stats.robust.Middle;
import org.wormscreen.well.WellReading;

/** Says in sentences what is odd about a plate, what is missing and what limits it. */
record PlateRemarks(
    QualitySettings settings,
    Measure measure,
    Controls controls,
    Spread negative,
    Spread positive) {

  /** Robust SSMD beyond which the two kinds of control are clearly two groups. */
  private static final double CLEARLY_APART = 3;

  /** Sample wells from which their middle says something about the controls. */
  private static final int MANY_SAMPLES = 8;

  List<String> write(
      List<WellReading> wells, OptionalDouble zPrime, Ceilings ceilings, Overdispersion spread) {
    List<String> remarks = new ArrayList<>();
    missing(remarks);
    mixed(remarks);
    exchanged(remarks, wells);
    limit(remarks, zPrime, ceilings);
    if (spread.taroneP() < settings.clearOverdispersion()) {
      remarks.add(
          say(
              "The vehicle wells differ by more than the draw of animals explains: intra-well"
                  + " correlation %.3f, Tarone's z = %.2f, p = %.2g.",
              spread.rho(), spread.taroneZ(), spread.taroneP()));
    }
    return List.copyOf(remarks);
  }

  private void missing(List<String> remarks) {
    kind(remarks, "vehicle (negative)", negative.count(), Role.NEGATIVE);
    kind(remarks, "positive control", positive.count(), Role.POSITIVE);
  }

  private void kind(List<String> remarks, String name, int count, Role role) {
    List<WellReading> lost =
        controls.notCounting().stream().filter(w -> Controls.is(w, role)).toList();
    String why = lost.isEmpty() ? "" : "; not counting: " + names(lost);
    if (count == 0) {
      remarks.add(say("No %s well counts%s: Z' and SSMD cannot be had.", name, why));
    } else if (count < 2) {
      remarks.add(say("Only one %s well counts%s: there is no spread to judge by.", name, why));
    } else if (count < settings.fewestControls()) {
      remarks.add(say("Only %d %s wells count%s: Z' and SSMD are rough.", count, name, why));
    } else if (!lost.isEmpty()) {
      remarks.add(say("%d %s wells do not count: %s.", lost.size(), name, names(lost)));
    }
  }

  private void mixed(List<String> remarks) {
    if (!controls.others().isEmpty()) {
      remarks.add(
          say(
              "The plate has control wells of %d strains; it is judged by those of %s. Others: %s.",
              controls.others().size() + 1,
              controls.words(measure),
              String.join(", ", controls.others())));
    }
    List<String> compounds =
        controls.positive().stream()
            .flatMap(
                w -> w.contents().map(WellContents::treatment).map(Treatment::compound).stream())
            .distinct()
            .sorted()
            .toList();
    if (compounds.size() > 1) {
      remarks.add(
          "The positive controls are judged together: " + String.join(", ", compounds) + ".");
    }
  }

  /** Wells that look like the other kind, and samples that look like the positive controls. */
  private void exchanged(List<String> remarks, List<WellReading> wells) {
    boolean apart =
        negative.count() >= 2
            && positive.count() >= 2
            && Math.abs(Separation.ssmdRobust(positive, negative)) >= CLEARLY_APART;
    if (!apart) {
      return;
    }
    looksLike(remarks, controls.negative(), "vehicle", negative, positive, "a positive control");
    looksLike(remarks, controls.positive(), "positive control", positive, negative, "vehicle");
    double[] samples =
        wells.stream()
            .filter(w -> Controls.is(w, Role.SAMPLE) && measure.counts(w))
            .mapToDouble(w -> measure.value(w).orElseThrow())
            .toArray();
    double middle = Middle.median(samples);
    if (samples.length >= MANY_SAMPLES && nearer(middle, positive, negative)) {
      remarks.add(
          say(
              "The median of the %d sample wells (%.3g) is nearer to the positive controls (%.3g)"
                  + " than to the vehicle (%.3g): are the controls exchanged in the plate map?",
              samples.length, middle, positive.median(), negative.median()));
    }
  }

  private void looksLike(
      List<String> remarks,
      List<WellReading> wells,
      String kind,
      Spread own,
      Spread other,
      String otherKind) {
    List<WellReading> odd =
        wells.stream().filter(w -> nearer(measure.value(w).orElseThrow(), other, own)).toList();
    if (!odd.isEmpty()) {
      remarks.add(
          say(
              "%s %s: labelled %s, but nearer to %s; exchanged, or misread?",
              odd.size() == 1 ? "Well" : "Wells", names(odd), kind, otherKind));
    }
  }

  private static boolean nearer(double value, Spread to, Spread than) {
    return Math.abs(value - to.median()) < Math.abs(value - than.median());
  }

  private void limit(List<String> remarks, OptionalDouble zPrime, Ceilings ceilings) {
    if (negative.count() >= 2 && positive.count() >= 2 && zPrime.isEmpty()) {
      remarks.add("The controls have the same mean: Z' does not exist.");
    }
    if (zPrime.isEmpty() || zPrime.getAsDouble() >= settings.wantedZPrime()) {
      return;
    }
    double z = zPrime.getAsDouble();
    if (z < 0) {
      remarks.add(say("The controls overlap: Z' = %.2f is below 0.", z));
    }
    if (!ceilings.known()) {
      if (z >= 0 && z < settings.poorZPrime()) {
        remarks.add(say("The controls are poorly apart: Z' = %.2f.", z));
      }
      return;
    }
    double sampling = ceilings.samplingAlone().getAsDouble();
    double wanted = settings.wantedZPrime();
    double animals = Ceilings.animalsPerWell(measure, both());
    if (sampling < wanted) {
      remarks.add(
          say(
              "Too few animals: with %.0f a well the draw of animals alone holds Z' near %.2f; %s.",
              animals, sampling, needed(ceilings, wanted)));
    } else {
      remarks.add(
          say(
              "Bad plate rather than too few animals: %.0f a well would allow a Z' of %.2f, but wells"
                  + " of one kind differ and leave %.2f.",
              animals, sampling, z));
    }
  }

  private String needed(Ceilings ceilings, double wanted) {
    OptionalDouble animals = ceilings.animalsFor(wanted);
    return animals.isPresent()
        ? say("%.0f a well would allow %.1f", animals.getAsDouble(), wanted)
        : say(
            "with wells as different as these (correlation %.3f) no number of animals allows %.1f",
            ceilings.rho(), wanted);
  }

  private List<WellReading> both() {
    List<WellReading> both = new ArrayList<>(controls.negative());
    both.addAll(controls.positive());
    return both;
  }

  private static String names(List<WellReading> wells) {
    return wells.stream()
        .map(w -> w.well().label() + (w.reason().isEmpty() ? "" : " (" + w.statusLabel() + ")"))
        .collect(Collectors.joining(", "));
  }

  private static String say(String sentence, Object... numbers) {
    return String.format(Locale.ROOT, sentence, numbers);
  }
}
