package org.wormscreen.fiji.browse;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.picture.FieldOverlay;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.imagej.RoiSetReader;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlatePlan;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.pipeline.RecordedCommand;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.ResultFiles;
import org.wormscreen.report.picture.Mark;
import org.wormscreen.worm.Point;

/**
 * The images of analysed wells with the outlines that were written, opened by the words of the
 * command that wrote them.
 */
record WellPictures(ResultFiles results, PlatePlan plan, ImageSources sources) {

  private static final String SUFFIX = "-screen";

  /**
   * The pictures of a plate.
   *
   * @param plate its folder; empty for the one beside the results, {@code X} of {@code X-screen}
   */
  static WellPictures of(Path results, Optional<Path> plate) {
    ResultFiles files = new ResultFiles(results);
    Provenance run = JsonFile.readProvenance(files.run());
    Path folder = plate.or(() -> beside(results)).orElseThrow(() -> nowhere(results));
    ImageSources sources = ImageSources.installed();
    RecordedCommand command = new RecordedCommand(run.command());
    return new WellPictures(
        files, new PlatePlanner(command.intake(), sources).plan(folder), sources);
  }

  private static ScreenException nowhere(Path results) {
    return new ScreenException(
        Kind.NO_INPUT,
        "The plate of %s is not beside it; give 'plate', the folder with its images"
            .formatted(results));
  }

  /** The folder X beside X-screen; empty when there is none. */
  static Optional<Path> beside(Path results) {
    String name = results.getFileName().toString();
    return name.endsWith(SUFFIX)
        ? Optional.of(results.resolveSibling(name.substring(0, name.length() - SUFFIX.length())))
            .filter(Files::isDirectory)
        : Optional.empty();
  }

  /**
   * A stack of the well's fields, brightfield, in the order of their numbers.
   *
   * @param worms rows of {@code worms.csv} of this well
   */
  ImagePlus open(WellId well, List<Map<String, String>> worms) {
    List<PlannedField> fields =
        plan.well(well)
            .map(w -> w.fields())
            .filter(f -> !f.isEmpty())
            .orElseThrow(
                () ->
                    new ScreenException(
                        Kind.NO_INPUT, "The plate has no image of well %s".formatted(well)));
    ImageStack stack = null;
    Overlay overlay = FieldOverlay.named();
    for (PlannedField field : fields) {
      PlannedImage image = field.images().get(ChannelRole.BRIGHTFIELD);
      GrayImage gray = read(image);
      if (stack == null) {
        stack = new ImageStack(gray.width(), gray.height());
      }
      stack.addSlice(
          "field " + field.field(),
          new FloatProcessor(gray.width(), gray.height(), gray.toArray()));
      outlines(well, field.field(), stack.getSize(), fields.size(), worms, overlay);
    }
    ImagePlus shown = new ImagePlus("%s of %s".formatted(well, plan.plate()), stack);
    shown.resetDisplayRange();
    plan.pixelSize()
        .ifPresent(
            size -> {
              shown.getCalibration().pixelWidth = size.micrometres();
              shown.getCalibration().pixelHeight = size.micrometres();
              shown.getCalibration().setUnit("um");
            });
    shown.setOverlay(overlay);
    return shown;
  }

  private GrayImage read(PlannedImage image) {
    try {
      return image.read(plan.folder(), sources);
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, e.getMessage(), e);
    }
  }

  private void outlines(
      WellId well,
      int field,
      int slice,
      int slices,
      List<Map<String, String>> worms,
      Overlay overlay) {
    Path set = results.outlines(well, field);
    if (!Files.isRegularFile(set)) {
      return;
    }
    try {
      for (RoiPolygon outline : RoiSetReader.read(set)) {
        overlay.add(roi(outline, field, slice, slices, worms));
      }
    } catch (IOException e) {
      throw new ScreenException(Kind.INPUT_OUTPUT, e.getMessage(), e);
    }
  }

  private static Roi roi(
      RoiPolygon outline, int field, int slice, int slices, List<Map<String, String>> worms) {
    List<Point> corners =
        java.util.stream.IntStream.range(0, outline.xs().size())
            .mapToObj(i -> new Point(outline.xs().get(i), outline.ys().get(i)))
            .toList();
    int number = Integer.parseInt(outline.name().replaceAll("[^0-9].*", ""));
    Mark.Kind kind =
        worms.stream()
            .filter(r -> r.get("field").equals("" + field) && r.get("worm").equals("" + number))
            .findFirst()
            .map(WellPictures::kind)
            .orElse(Mark.Kind.SCORED);
    Roi roi = FieldOverlay.outline(corners, kind, outline.name(), "");
    if (kind == Mark.Kind.REJECTED) {
      FieldOverlay.unanswered(roi);
    }
    roi.setProperty("field", "" + field);
    roi.setProperty("worm", "" + number);
    if (slices > 1) {
      roi.setPosition(slice);
    }
    return roi;
  }

  private static Mark.Kind kind(Map<String, String> worm) {
    if (!worm.getOrDefault("reason", "").isEmpty()) {
      return Mark.Kind.REJECTED;
    }
    if (!worm.getOrDefault("muv", "").isEmpty()) {
      return worm.get("muv").equals("1") ? Mark.Kind.MULTIVULVA : Mark.Kind.SCORED;
    }
    return switch (worm.getOrDefault("alive", "")) {
      case "1" -> Mark.Kind.ALIVE;
      case "0" -> Mark.Kind.DEAD;
      default -> Mark.Kind.SCORED;
    };
  }
}
