package org.wormscreen.truth.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.wormscreen.stats.Proportion;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.figure.WellFigures;
import org.wormscreen.truth.vulva.InductionFigures;
import org.wormscreen.truth.vulva.Reliability;
import org.wormscreen.truth.vulva.VulvaFigures;
import org.wormscreen.truth.vulva.WellErrors;

/** The figures as JSON; a figure that does not exist is null. */
record EvaluationJson(Evaluation e) {

  /** The document, indented, ended by a line break. */
  String document() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("wells", e.wells().size());
    root.put("annotated", e.annotated());
    root.put("found", e.found());
    put(root, "ap50", e.at(0.5).ap());
    put(root, "ap75", e.at(0.75).ap());
    put(root, "ap_mean", e.meanAp());
    put(root, "f1", e.f1());
    put(root, "precision", e.precision());
    put(root, "recall", e.recall());
    put(root, "recall_isolated", e.isolated());
    put(root, "recall_clustered", e.clustered());
    put(root, "count_error", e.countError());
    put(root, "false_animals_per_empty_well", e.falseAnimalsPerEmptyWell());
    life(root.putObject("life"));
    ObjectNode lengths = root.putObject("length");
    lengths.put("animals", e.lengths().animals());
    put(lengths, "median_error", e.lengths().medianError());
    put(lengths, "median_bias", e.lengths().medianBias());
    reliability(
        root.putObject("outline_confidence"), e.confidence(), Reliability.error(e.confidence()));
    vulva(root.putObject("vulva"));
    ObjectNode calls = root.putObject("calls");
    e.calls()
        .ifPresent(
            c -> {
              put(calls, "suppressors_found", c.suppressorsFound());
              put(calls, "harm_called_suppressor", c.harmCalled());
              put(calls, "inactive_called", c.inactiveCalled());
            });
    ArrayNode levels = root.putArray("levels");
    for (Evaluation.Level level : e.levels()) {
      ObjectNode node = levels.addObject();
      node.put("iou", Math.round(100 * level.threshold()) / 100.0);
      node.put("true_positives", level.truePositives());
      put(node, "ap", level.ap());
      put(node, "ap_low", level.limits().low());
      put(node, "ap_high", level.limits().high());
    }
    ArrayNode wells = root.putArray("per_well");
    for (WellFigures well : e.wells()) {
      ObjectNode node = wells.addObject();
      node.put("well", well.well().label());
      node.put("annotated", well.annotated());
      node.put("found", well.found());
      node.put("masks", well.masks());
      node.put("matched_50", well.matched50());
      node.put("matched_75", well.matched75());
      node.put("status", well.status());
    }
    e.notes().forEach(root.putArray("notes")::add);
    return root.toPrettyString() + "\n";
  }

  private void life(ObjectNode node) {
    Evaluation.Life life = e.life();
    node.put("alive_as_alive", life.aliveAsAlive());
    node.put("alive_as_dead", life.aliveAsDead());
    node.put("dead_as_alive", life.deadAsAlive());
    node.put("dead_as_dead", life.deadAsDead());
    node.put("unjudged", life.unjudged());
    put(node, "agreement", life.agreement());
    put(node, "alive_fraction_error", e.aliveFractionError().orElse(Double.NaN));
  }

  private void vulva(ObjectNode node) {
    VulvaFigures f = e.vulva();
    put(node, "sensitivity", f.all().sensitivity());
    put(node, "specificity", f.all().specificity());
    node.put("least_height_um", f.leastUm());
    put(node, "sensitivity_seen", f.seen().sensitivity());
    put(node, "specificity_seen", f.seen().specificity());
    put(node, "sensitivity_isolated", f.isolated().sensitivity());
    put(node, "specificity_isolated", f.isolated().specificity());
    put(node, "count_exact", f.exact());
    put(node, "count_exact_isolated", f.exactIsolated());
    put(node, "adults_scored_isolated", f.scoredIsolated());
    put(node, "adults_scored_clustered", f.scoredClustered());
    put(node, "others_scored", f.strangers());
    put(node.putObject("penetrance_calls"), f.calls());
    put(node.putObject("penetrance_wells"), f.wells());
    induction(node.putObject("induction"), f.induction());
    reliability(node, f.reliability(), f.calibrationError());
    ObjectNode reasons = node.putObject("adults_left_out");
    f.reasons().forEach(reasons::put);
  }

  private static void induction(ObjectNode node, InductionFigures f) {
    put(node, "exact", f.exact());
    put(node, "exact_isolated", f.exactIsolated());
    put(node, "nearly", f.nearly());
    put(node, "larvae_read_isolated", f.scoredIsolated());
    put(node, "larvae_read_clustered", f.scoredClustered());
    put(node, "others_read", f.strangers());
    put(node.putObject("mean_same_animals"), f.calls());
    put(node.putObject("mean_all_larvae"), f.wells());
    put(node.putObject("share_above"), f.above());
    put(node.putObject("share_below"), f.below());
    reliability(node, f.reliability(), f.calibrationError());
    ObjectNode reasons = node.putObject("larvae_left_out");
    f.reasons().forEach(reasons::put);
  }

  private static void reliability(ObjectNode node, List<Reliability> table, double error) {
    ArrayNode bins = node.putArray("reliability");
    for (Reliability bin : table) {
      ObjectNode row = bins.addObject();
      row.put("from", bin.from());
      row.put("to", bin.to());
      row.put("animals", bin.animals());
      put(row, "mean_confidence", bin.meanConfidence());
      row.put("right", bin.right());
    }
    put(node, "calibration_error", error);
  }

  private static void put(ObjectNode node, WellErrors errors) {
    node.put("wells", errors.wells());
    put(node, "mean_absolute_error", errors.meanAbsolute());
    put(node, "bias", errors.bias());
  }

  private static void put(ObjectNode node, String name, Proportion p) {
    ObjectNode counts = node.putObject(name);
    counts.put("k", p.successes());
    counts.put("n", p.trials());
    put(counts, "fraction", p.fraction());
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
