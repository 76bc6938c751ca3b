package org.wormscreen.worm.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.wormscreen.bodymap.BodyMapNet;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.Foreground;
import org.wormscreen.mask.MaskSettings;
import org.wormscreen.mask.PaleObjects;
import org.wormscreen.mask.plane.BinaryMask;
import org.wormscreen.mask.plane.Sampler;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.worm.FieldAnimals;
import org.wormscreen.worm.Point;
import org.wormscreen.worm.Polyline;
import org.wormscreen.worm.Sighting;
import org.wormscreen.worm.WormSettings;
import org.wormscreen.worm.body.Body;
import org.wormscreen.worm.body.BodyTracer;
import org.wormscreen.worm.body.Claims;
import org.wormscreen.worm.evidence.BodyScale;
import org.wormscreen.worm.evidence.ClassicalEvidence;
import org.wormscreen.worm.evidence.Evidence;
import org.wormscreen.worm.evidence.Grid;
import org.wormscreen.worm.evidence.JointEvidence;
import org.wormscreen.worm.evidence.LearnedEvidence;
import org.wormscreen.worm.evidence.OddSizes;
import org.wormscreen.worm.evidence.Sharpening;
import org.wormscreen.worm.evidence.SolidBodies;
import org.wormscreen.worm.path.PathSearch;
import org.wormscreen.worm.path.Prices;

/**
 * Finds the animals of one field: scale from the bodies seen, evidence at that scale, a cover of
 * lines, bodies drawn about them at the image's own resolution, and a verdict on each.
 */
public final class AnimalFinder {

  /** Bodies thinner than usual are drawn in steps no longer than this part of their width. */
  private static final double FINEST = 0.2;

  /** The most that an animal of another size than its field's may cost. */
  private static final double SURE = 3.5;

  private final WormSettings settings;
  private final Optional<BodyMapNet> net;
  private final PaleObjects pale;
  private final double shadeUm;

  /**
   * A finder for many fields; reads the weights of the network where the settings want it.
   *
   * @param settings what counts as an animal
   * @param mask how the foreground is found that the finder is given
   * @throws org.wormscreen.ScreenException when weights of the user's own cannot be used
   */
  public AnimalFinder(WormSettings settings, MaskSettings mask) {
    this(settings, mask, settings.route().net(settings));
  }

  AnimalFinder(WormSettings settings, MaskSettings mask, Optional<BodyMapNet> net) {
    this.settings = settings;
    this.pale = new PaleObjects(mask);
    this.shadeUm = mask.shadeUm();
    this.net = net;
  }

  /**
   * Everything seen in the foreground, animals and rejected objects, and the animals among what is
   * too pale for it.
   */
  public FieldAnimals find(Foreground seen, PixelSize pixel) {
    Look first = look(seen, pixel, false);
    SecondLook second = new SecondLook(first.sightings(), first.crystals());
    BinaryMask explained = second.explained(seen.well().width(), seen.well().height());
    OddSizes shapes = new OddSizes(settings);
    return pale.of(seen, explained, pixel)
        .map(rest -> only(rest, shapes.slender(rest.objects(), seen.fromRim(), pixel).toBits()))
        .filter(rest -> rest.objects().count() > 0)
        .map(rest -> second.joined(look(rest, pixel, true).worms(), rest.objects()))
        .map(all -> new FieldAnimals(inOrder(all), first.crowded()))
        .orElseGet(() -> new FieldAnimals(first.sightings(), first.crowded()));
  }

  /** Seeks usual bodies, then those of other sizes, each at their own scale. */
  private Look look(Foreground seen, PixelSize pixel, boolean sureOnly) {
    if (seen.objects().count() == 0) {
      return new Look(List.of(), false, new BitSet());
    }
    Foreground solid = new SolidBodies(settings.gapUm() / pixel.micrometres()).of(seen);
    double width = new BodyScale(settings).width(solid, seen.fromRim(), pixel);
    Foreground sharp = Sharpening.of(solid, width);
    SortedMap<Double, BinaryMask> odd =
        new OddSizes(settings).of(sharp, seen.fromRim(), width, pixel);
    BitSet usual = sharp.objects().toBits();
    odd.values().forEach(mask -> usual.andNot(mask.toBits()));
    List<Sighting> seenHere = new ArrayList<>();
    BitSet crystals = new BitSet();
    boolean crowded = false;
    for (Map.Entry<Double, BinaryMask> others : odd.entrySet()) {
      Foreground part = only(sharp, others.getValue().toBits());
      Look more = sought(part, others.getKey(), pixel, true);
      crowded |= more.crowded();
      // what holds no animal of its own size may hold a usual one, but a crowd is not sought twice
      BitSet held =
          more.crowded()
              ? others.getValue().toBits()
              : new SecondLook(more.worms()).held(others.getValue());
      held.or(more.crystals());
      usual.or(others.getValue().toBits());
      usual.andNot(held);
      crystals.or(more.crystals());
      BinaryMask kept = BinaryMask.of(sharp.well().width(), sharp.well().height(), held);
      more.sightings().stream().filter(s -> SecondLook.liesIn(s, kept)).forEach(seenHere::add);
    }
    if (!usual.isEmpty()) {
      Look most = sought(only(sharp, usual), width, pixel, sureOnly);
      seenHere.addAll(most.sightings());
      crystals.or(most.crystals());
      crowded |= most.crowded();
    }
    return new Look(inOrder(seenHere), crowded, crystals);
  }

  private static Foreground only(Foreground f, BitSet objects) {
    BinaryMask mask = BinaryMask.of(f.upright().width(), f.upright().height(), objects);
    return f.withObjects(mask);
  }

  /** Seeks bodies of one width; where that is not the field's, none is believed easily. */
  private Look sought(Foreground foreground, double width, PixelSize pixel, boolean sureOnly) {
    Grid grid = Grid.about(foreground.objects(), BodyScale.zoom(width, pixel));
    ClassicalEvidence darkness = new ClassicalEvidence(settings.edge());
    Evidence dark =
        net.isPresent() ? darkness.near(foreground, grid) : darkness.of(foreground, grid);
    Optional<Evidence> learned = net.map(n -> new LearnedEvidence(n).of(foreground, dark));
    Evidence evidence = learned.map(l -> JointEvidence.of(l, dark)).orElse(dark);
    PathSearch.Answer answer = new PathSearch(Prices.defaults()).search(evidence);
    List<PathSearch.Found> found =
        answer.found().stream().filter(f -> !sureOnly || f.cost() < SURE).toList();
    Look seen =
        drawn(
            foreground,
            evidence,
            new PathSearch.Answer(found, answer.usualLength(), answer.crowded()),
            pixel);
    if (learned.isEmpty() || sureOnly || seen.crowded()) {
      return seen;
    }
    Drawing drawing = (f, e, a) -> drawn(f, e, a, pixel);
    List<Sighting> withCoils = new Coils(foreground, dark).joined(seen, drawing);
    double shade = shadeUm / pixel.micrometres();
    List<Sighting> all =
        new WallSide(foreground, learned.get(), shade)
            .joined(withCoils, seen.crystals(), answer.usualLength(), drawing);
    return new Look(inOrder(all), answer.crowded(), seen.crystals());
  }

  /** Draws and judges the lines that were found. */
  Look drawn(Foreground foreground, Evidence evidence, PathSearch.Answer answer, PixelSize pixel) {
    GrayImage flat = foreground.flattened();
    double body = Evidence.BODY / evidence.grid().zoom();
    BodyTracer tracer =
        new BodyTracer(
            new Sampler(flat),
            body,
            settings.edge(),
            settings.faintest(),
            Math.max(1, Math.min(settings.stepUm() / pixel.micrometres(), FINEST * body)));
    List<BodyTracer.Drawn> sketches = new ArrayList<>();
    Claims claims = new Claims(flat.width(), flat.height());
    for (PathSearch.Found f : answer.found()) {
      List<Point> points = new ArrayList<>();
      for (Point p : f.line().points()) {
        points.add(evidence.grid().inImage(p));
      }
      BodyTracer.Drawn sketch = tracer.sketch(new Polyline(points));
      sketches.add(sketch);
      claims.enter(sketch.line().evenly(1), 0.8 * sketch.halfWidth());
    }
    double usual = BodyTracer.usualHalfWidth(sketches);
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < sketches.size(); i++) {
      int self = i;
      BodyTracer.Drawn drawn =
          tracer.draw(sketches.get(i), (x, y) -> claims.byOthers(self, x, y), usual);
      bodies.add(new Body(drawn, answer.found().get(i).cost(), claims.sharedPart(i)));
    }
    Look judged = new Verdict(settings, pixel).on(bodies, foreground.fromRim(), foreground);
    List<Sighting> seen = new ArrayList<>(judged.sightings());
    seen.addAll(new Leftovers(settings, pixel, body).of(foreground, foreground.fromRim(), bodies));
    return new Look(inOrder(seen), answer.crowded(), judged.crystals());
  }

  private static List<Sighting> inOrder(List<Sighting> seen) {
    return seen.stream()
        .sorted(
            Comparator.comparingDouble((Sighting s) -> corner(s).y())
                .thenComparingDouble(s -> corner(s).x()))
        .toList();
  }

  private static Point corner(Sighting sighting) {
    double x = Double.POSITIVE_INFINITY;
    double y = Double.POSITIVE_INFINITY;
    for (Point p : sighting.outline().corners()) {
      x = Math.min(x, p.x());
      y = Math.min(y, p.y());
    }
    return new Point(x, y);
  }
}
