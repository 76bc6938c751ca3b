package org.wormscreen.fiji.annotate;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import ij.process.FloatPolygon;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.picture.FieldOverlay;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.plate.WellId;
import org.wormscreen.truth.drawn.DrawnAnimal;
import org.wormscreen.truth.drawn.TruthWriter;

/**
 * The animals of one image as a person has drawn them.
 *
 * @param image over which they are drawn
 * @param outlines areas with names of {@link Labels}; changes as the person works
 */
record Drawing(ImagePlus image, List<Roi> outlines) {

  private static final Color COLOUR = new Color(0x1f9bff);
  private static final Color DEAD = new Color(0xff8a00);
  private static final float LINE = 1.5f;
  private static final double OUTLINE_STEP = 1;

  /** What is drawn over the image already, or else what is in the ROI Manager. */
  static Drawing of(ImagePlus image) {
    List<Roi> found = new ArrayList<>();
    if (image.getOverlay() != null) {
      for (Roi roi : image.getOverlay()) {
        keep(image, roi, found);
      }
    }
    RoiManager manager = RoiManager.getInstance2();
    if (found.isEmpty() && manager != null) {
      for (Roi roi : manager.getRoisAsArray()) {
        keep(image, roi, found);
      }
    }
    return new Drawing(image, found);
  }

  /** Areas with a name; rejected objects of an analysis have none. */
  private static void keep(ImagePlus image, Roi roi, List<Roi> found) {
    int position = roi.getPosition();
    boolean here =
        image.getStackSize() == 1 || position == 0 || position == image.getCurrentSlice();
    if (here && roi.isArea() && roi.getType() != Roi.COMPOSITE && roi.getName() != null) {
      Roi copy = (Roi) roi.clone();
      copy.setPosition(0);
      found.add(copy);
    }
  }

  /** Shows the outlines, numbered, over the image. */
  void show() {
    Overlay overlay = FieldOverlay.named();
    for (int i = 0; i < outlines.size(); i++) {
      Roi roi = outlines.get(i);
      Labels labels = Labels.ofName(roi.getName() == null ? "" : roi.getName());
      roi.setName((FieldOverlay.name(i + 1) + " " + labels.words()).strip());
      roi.setStrokeColor(labels.alive().filter(a -> !a).isPresent() ? DEAD : COLOUR);
      roi.setStrokeWidth(LINE);
      overlay.add(roi);
    }
    image.setOverlay(overlay);
  }

  Labels labels(int index) {
    return Labels.ofName(outlines.get(index).getName());
  }

  void label(int index, Labels labels) {
    outlines.get(index).setName((FieldOverlay.name(index + 1) + " " + labels.words()).strip());
  }

  /** The selection as a new animal. */
  void addSelection() {
    Roi selection = selection();
    selection.setName(FieldOverlay.name(outlines.size() + 1));
    outlines.add(selection);
  }

  /** The selection in place of an animal's outline. */
  void replace(int index) {
    Roi selection = selection();
    selection.setName(outlines.get(index).getName());
    outlines.set(index, selection);
  }

  private Roi selection() {
    Roi roi = image.getRoi();
    if (roi == null || !roi.isArea() || roi.getType() == Roi.COMPOSITE) {
      throw new ScreenException(
          Kind.USAGE,
          "Nothing is selected. Draw around one animal with the polygon or freehand tool first.");
    }
    Roi copy = (Roi) roi.clone();
    copy.setPosition(0);
    image.deleteRoi();
    return copy;
  }

  /** The animals as truth. */
  List<DrawnAnimal> animals() {
    List<DrawnAnimal> animals = new ArrayList<>();
    for (int i = 0; i < outlines.size(); i++) {
      Labels labels = labels(i);
      animals.add(
          new DrawnAnimal(
              polygon(outlines.get(i), i),
              labels.alive(),
              labels.stage(),
              labels.muv(),
              labels.pseudovulvae(),
              OptionalDouble.empty()));
    }
    return Collections.unmodifiableList(animals);
  }

  private static RoiPolygon polygon(Roi roi, int index) {
    // Ellipses and smooth curves are asked for as the line that is seen.
    boolean corners = roi.getType() == Roi.POLYGON && !roi.subPixelResolution();
    FloatPolygon line =
        roi.getType() == Roi.POLYGON || corners
            ? roi.getFloatPolygon()
            : roi.getInterpolatedPolygon(OUTLINE_STEP, false);
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int i = 0; i < line.npoints; i++) {
      xs.add((double) line.xpoints[i]);
      ys.add((double) line.ypoints[i]);
    }
    return new RoiPolygon(FieldOverlay.name(index + 1), xs, ys);
  }

  /** Writes the masks and tables of this field. */
  void save(Path truth, WellId well, int field) {
    new TruthWriter(truth).write(well, field, image.getWidth(), image.getHeight(), animals());
  }
}
