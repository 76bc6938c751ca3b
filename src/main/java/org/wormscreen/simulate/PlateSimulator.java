package org.wormscreen.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.GrayTiffWriter;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.plate.WellId;
import org.wormscreen.simulate.animal.AnimalSampler;
import org.wormscreen.simulate.design.Imaging;
import org.wormscreen.simulate.design.PlateDesign;
import org.wormscreen.simulate.design.WellDesign;
import org.wormscreen.simulate.design.WellExpectation;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.picture.Camera;
import org.wormscreen.simulate.picture.FieldFrame;
import org.wormscreen.simulate.picture.FieldPainter;
import org.wormscreen.simulate.picture.Light;
import org.wormscreen.simulate.picture.Optics;
import org.wormscreen.simulate.picture.PaintedField;
import org.wormscreen.simulate.scene.Scene;
import org.wormscreen.simulate.scene.SceneSampler;
import org.wormscreen.simulate.truth.MaskFiles;
import org.wormscreen.simulate.truth.PlateMapTable;
import org.wormscreen.simulate.truth.TreatmentTable;
import org.wormscreen.simulate.truth.WellTable;
import org.wormscreen.simulate.truth.WellTruth;
import org.wormscreen.simulate.truth.WormTable;

/**
 * Makes plates with known truth: images and plate map in one folder, truth in another beside it.
 * The same design gives the same bytes on every machine, whichever wells are made and in whichever
 * order.
 *
 * @param design the plate
 */
public record PlateSimulator(PlateDesign design) {

  private static final double STAIN_GROUND = 0.01;

  /**
   * Writes the plate into {@code folder} and its truth, with a mask of each animal, into a folder
   * beside it that is named {@code -truth}.
   *
   * @throws ScreenException when one of the folders exists and is not empty, or cannot be written
   */
  public static void write(PlateDesign design, Path folder) {
    write(design, folder, well -> {});
  }

  /**
   * The same, telling of each well before it is rendered.
   *
   * @param listener hears of wells from many threads; what it throws ends the work
   */
  public static void write(PlateDesign design, Path folder, Consumer<WellId> listener) {
    Path plate = folder.toAbsolutePath().normalize();
    Path truth = truthOf(plate);
    try {
      for (Path target : List.of(plate, truth)) {
        Files.createDirectories(target);
        try (Stream<Path> inside = Files.list(target)) {
          if (inside.findAny().isPresent()) {
            throw new ScreenException(
                Kind.CANNOT_CREATE,
                target + " is not empty; name a new folder, or remove what is there");
          }
        }
      }
      PlateSimulator simulator = new PlateSimulator(design);
      Files.writeString(plate.resolve("plate_map.csv"), new PlateMapTable(design).csv());
      List<WellTruth> wells =
          design.wells().stream()
              .sorted(Comparator.comparing(w -> w.contents().well()))
              .parallel()
              .map(
                  well -> {
                    listener.accept(well.contents().well());
                    return simulator.writeWell(well, plate, truth);
                  })
              .toList();
      boolean reporter = design.imaging().reporter().isPresent();
      Files.writeString(truth.resolve("worms.csv"), new WormTable(reporter).csv(wells));
      Files.writeString(truth.resolve("wells.csv"), new WellTable(reporter).csv(wells));
      Files.writeString(truth.resolve("treatments.csv"), new TreatmentTable(design).csv());
    } catch (IOException e) {
      throw new ScreenException(
          Kind.CANNOT_CREATE, "The plate cannot be written to %s: %s".formatted(folder, e), e);
    }
  }

  /** The folder of truth that belongs to a plate's folder. */
  public static Path truthOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + "-truth");
  }

  /** Renders one well: its fields in order, without touching a file. */
  public List<PaintedField> render(WellDesign well) {
    String label = well.contents().well().label();
    Imaging imaging = design.imaging();
    Scene scene = scene(well);
    Draws draws = Draws.of(design.seed(), "microscope", label);
    FieldPainter painter = painter(draws);
    double missX = draws.normal(0, imaging.stage());
    double missY = draws.normal(0, imaging.stage());
    List<PaintedField> fields = new ArrayList<>();
    for (int field = 0; field < imaging.fields(); field++) {
      double column = field % imaging.fieldsPerSide() - (imaging.fieldsPerSide() - 1) / 2.0;
      double row = field / imaging.fieldsPerSide() - (imaging.fieldsPerSide() - 1) / 2.0;
      FieldFrame frame =
          FieldFrame.around(
              missX + column * imaging.width() * imaging.umPerPixel(),
              missY + row * imaging.height() * imaging.umPerPixel(),
              imaging.width(),
              imaging.height(),
              imaging.umPerPixel());
      fields.add(painter.paint(scene, frame, field, draws.fork()));
    }
    return fields;
  }

  private Scene scene(WellDesign well) {
    Draws draws = Draws.of(design.seed(), "scene", well.contents().well().label());
    WellExpectation expected =
        WellExpectation.of(design, well)
            .at(well, design.plateEffects(), design.format(), draws.normal(0, 1));
    return new SceneSampler(
            design.floor(),
            new AnimalSampler(expected.population(), design.defocusUm(), design.roughUm()),
            expected.animals(),
            design.countSpread(),
            design.alongWall(),
            design.clutter())
        .draw(draws);
  }

  private FieldPainter painter(Draws draws) {
    Imaging imaging = design.imaging();
    Optics o = imaging.optics();
    double focus = imaging.focusUm() * draws.between(0, 1) * draws.between(0, 1);
    Optics optics =
        new Optics(
            Math.sqrt(o.blurUm() * o.blurUm() + focus * focus),
            o.contrast() * draws.around(1, 0.06),
            o.halo(),
            o.oblique(),
            o.obliqueFrom());
    Light l = imaging.light();
    Light light =
        new Light(
            l.centreXUm() + draws.normal(0, imaging.lightSd()),
            l.centreYUm() + draws.normal(0, imaging.lightSd()),
            l.spreadUm(),
            l.evenness(),
            l.outside(),
            l.meniscus() * draws.between(0.6, 1.4),
            l.meniscusUm());
    return new FieldPainter(
        optics, light, imaging.camera(), imaging.stain(), STAIN_GROUND, imaging.reporter());
  }

  private WellTruth writeWell(WellDesign well, Path plate, Path truth) {
    Imaging imaging = design.imaging();
    List<PaintedField> fields = render(well);
    WellTruth known = WellTruth.of(well.contents(), fields);
    try {
      for (int i = 0; i < fields.size(); i++) {
        int field = fields.size() == 1 ? 0 : i + 1;
        int channel = 1;
        if (imaging.brightfield()) {
          writeImage(fields.get(i).brightfield(), imaging.camera(), well, field, channel++, plate);
        }
        if (fields.get(i).stain().isPresent()) {
          Camera camera = imaging.stain().orElseThrow();
          writeImage(fields.get(i).stain().get(), camera, well, field, channel++, plate);
        }
        if (fields.get(i).reporter().isPresent()) {
          Camera camera = imaging.reporter().orElseThrow().camera();
          writeImage(fields.get(i).reporter().get(), camera, well, field, channel, plate);
        }
      }
      MaskFiles.write(known, truth.resolve("masks"));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.CANNOT_CREATE,
          "Well %s cannot be written: %s".formatted(well.contents().well(), e),
          e);
    }
    return known;
  }

  private void writeImage(
      GrayImage image, Camera camera, WellDesign well, int field, int channel, Path plate)
      throws IOException {
    Imaging imaging = design.imaging();
    String name =
        imaging.layout().name(design.name(), well.contents().well(), field, channel, design.seed());
    PixelSize size = new PixelSize(imaging.umPerPixel(), "simulated");
    try (OutputStream out = Files.newOutputStream(plate.resolve(name))) {
      new GrayTiffWriter(GrayTiffWriter.Packing.LZW, camera.fileBits())
          .write(image, Optional.of(size), out);
    }
  }
}
