package org.wormscreen.fiji.plate;

import ij.IJ;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.DeskCommand;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.fiji.form.Form;
import org.wormscreen.fiji.work.OneWork;
import org.wormscreen.plate.WellSelection;
import org.wormscreen.simulate.PlateSimulator;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.PlateExamples;

/** <i>Simulate plate...</i>: a plate of known truth, as {@code screen simulate} makes it. */
public final class SimulatePlate implements DeskCommand {

  private static final String TITLE = "Simulate plate...";
  private static final String PARTIAL = ".partial";

  /** The form. */
  static Form form() {
    List<String> designs = List.copyOf(PlateExamples.all().keySet());
    return new Form(
        TITLE,
        "Images and map go into a new folder; masks and labels of every animal into FOLDER-truth"
            + " beside it.",
        List.of(
            Entry.text("Folder (new plate folder)", ""),
            Entry.choice("Design", designs.get(0), designs),
            Entry.text("Seed (empty: the design's own)", ""),
            Entry.text("Wells (A01,B02-B12; empty: all)", ""),
            Entry.text("Pixel_size (um per pixel; empty: the design's own)", "")));
  }

  @Override
  public void run() {
    Optional<Answers> said = Ask.answers(form());
    if (said.isPresent()) {
      Path truth = simulated(said.get());
      IJ.log("Plate: " + said.get().needed("folder"));
      IJ.log("Truth: " + truth);
    }
  }

  /**
   * Makes the plate; shows nothing.
   *
   * @param said the answers to {@link #form()}
   * @return the folder of its truth
   */
  public static Path simulated(Answers said) {
    Path folder = said.needed("folder");
    PlateDesign design = design(said);
    OneWork.run("the simulation of " + folder.getFileName(), () -> simulate(design, folder));
    return PlateSimulator.truthOf(folder);
  }

  private static PlateDesign design(Answers said) {
    String name = said.text("design").orElse("");
    long kind = said.text("seed").isPresent() ? said.whole("seed") : 1;
    PlateDesign design = PlateExamples.all(kind).get(name);
    if (design == null) {
      throw new ScreenException(
          Kind.USAGE,
          "There is no design '%s'; the designs are %s"
              .formatted(name, String.join(", ", PlateExamples.all().keySet())));
    }
    if (said.text("seed").isPresent()) {
      design = design.withSeed(said.whole("seed"));
    }
    if (said.number("pixel_size").isPresent()) {
      double um = said.number("pixel_size").getAsDouble();
      if (!(um > 0)) {
        throw new ScreenException(Kind.USAGE, "'pixel_size' is um per pixel above 0, found " + um);
      }
      design = design.withPixelSize(um);
    }
    return said.text("wells").isEmpty()
        ? design
        : design.withWells(WellSelection.parse(said.text("wells").get()).wells());
  }

  /** Rendered aside and moved when it is whole, so that Escape leaves nothing behind. */
  private static Path simulate(PlateDesign design, Path folder) throws IOException {
    requireNew(folder);
    requireNew(PlateSimulator.truthOf(folder));
    Path aside = folder.resolveSibling("." + folder.getFileName() + PARTIAL);
    Thread worker = Thread.currentThread();
    AtomicInteger begun = new AtomicInteger();
    try {
      remove(aside);
      remove(PlateSimulator.truthOf(aside));
      PlateSimulator.write(
          design,
          aside,
          well -> {
            if (worker.isInterrupted()) {
              throw new CancellationException();
            }
            int now = begun.incrementAndGet();
            IJ.showProgress(now, design.wells().size() + 1);
            IJ.showStatus(
                "Worm Screen: rendering %s, %s of %s (Escape cancels)"
                    .formatted(well, now, design.wells().size()));
          });
      Files.deleteIfExists(folder);
      Files.deleteIfExists(PlateSimulator.truthOf(folder));
      Files.move(aside, folder);
      Files.move(PlateSimulator.truthOf(aside), PlateSimulator.truthOf(folder));
      return folder;
    } finally {
      remove(aside);
      remove(PlateSimulator.truthOf(aside));
    }
  }

  private static void requireNew(Path folder) throws IOException {
    if (Files.exists(folder) && !empty(folder)) {
      throw new ScreenException(
          Kind.CANNOT_CREATE, folder + " is not empty; name a new folder, or remove what is there");
    }
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path place : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(place);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
