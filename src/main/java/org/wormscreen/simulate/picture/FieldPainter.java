package org.wormscreen.simulate.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.simulate.animal.Animal;
import org.wormscreen.simulate.draw.Draws;
import org.wormscreen.simulate.scene.Clutter;
import org.wormscreen.simulate.scene.Scene;

/**
 * Paints a part of a well as a microscope would show it, and keeps which pixels each animal covers.
 *
 * @param stain the camera of the stain's channel; empty without one
 * @param stainGround light of the empty well in that channel, in units of a typical dead animal
 * @param reporter how the reporter's channel is photographed; empty without one
 */
public record FieldPainter(
    Optics optics,
    Light light,
    Camera camera,
    Optional<Camera> stain,
    double stainGround,
    Optional<ReporterOptics> reporter) {

  private static final double SAMPLE_UM = 1.5;
  private static final int MOST_SAMPLES = 3;

  /**
   * Paints the field; only the camera's noise is drawn.
   *
   * @param fieldsBefore fields of this well that were photographed before
   */
  public PaintedField paint(Scene scene, FieldFrame frame, int fieldsBefore, Draws draws) {
    Plane floor = floor(scene, frame);
    Plane bright = new Plane(frame.width(), frame.height(), 1);
    Plane glow = new Plane(frame.width(), frame.height(), stainGround);
    for (Clutter clutter : scene.clutter()) {
      dim(bright, clutter, frame);
    }
    Plane marked = new Plane(frame.width(), frame.height(), 0);
    List<PaintedAnimal> painted = new ArrayList<>();
    for (int i = 0; i < scene.animals().size(); i++) {
      Animal animal = scene.animals().get(i);
      if (mayBeSeen(animal, frame)) {
        BodyPatch body = new BodyPatch(animal, frame, optics);
        body.dim(bright);
        body.shine(glow);
        body.mark(marked);
        painted.add(new PaintedAnimal(animal, i + 1, body.mask(frame, floor), body.pixels()));
      }
    }
    for (int i = 0; i < bright.values.length; i++) {
      bright.values[i] *= lightAt(i, scene, frame);
      glow.values[i] *= 0.3 + 0.7 * floor.values[i];
    }
    double blur = optics.blurUm() / frame.umPerPixel();
    bright.blur(blur);
    glow.blur(blur);
    return new PaintedField(
        frame,
        camera.take(bright, draws.fork()),
        stain.map(c -> c.take(glow, draws.fork())),
        reporter.map(r -> taken(r, marked, floor, frame, fieldsBefore, draws.fork())),
        painted.stream().filter(p -> !p.mask().isEmpty()).toList());
  }

  private static GrayImage taken(
      ReporterOptics optics,
      Plane marked,
      Plane floor,
      FieldFrame frame,
      int fieldsBefore,
      Draws draws) {
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int pixel = y * frame.width() + x;
        double ground = optics.ground() * (0.4 + 0.6 * floor.values[pixel]);
        marked.values[pixel] =
            (ground + marked.values[pixel]) * optics.excitation(x, y, frame, fieldsBefore);
      }
    }
    marked.blur(optics.blurUm() / frame.umPerPixel());
    return optics.camera().take(marked, draws);
  }

  private double lightAt(int pixel, Scene scene, FieldFrame frame) {
    int x = pixel % frame.width();
    int y = pixel / frame.width();
    return light.at(
        frame.leftUm() + (x + 0.5) * frame.umPerPixel(),
        frame.topUm() + (y + 0.5) * frame.umPerPixel(),
        scene.floor());
  }

  private static Plane floor(Scene scene, FieldFrame frame) {
    Plane plane = new Plane(frame.width(), frame.height(), 0);
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        double depth =
            scene
                .floor()
                .toWallUm(
                    frame.leftUm() + (x + 0.5) * frame.umPerPixel(),
                    frame.topUm() + (y + 0.5) * frame.umPerPixel());
        plane.values[y * frame.width() + x] =
            Math.max(0, Math.min(1, 0.5 + depth / frame.umPerPixel()));
      }
    }
    return plane;
  }

  private static boolean mayBeSeen(Animal animal, FieldFrame frame) {
    double margin = animal.widthUm() + 40;
    for (int i = 0; i < animal.spine().points(); i++) {
      double column = frame.column(animal.spine().x(i));
      double row = frame.row(animal.spine().y(i));
      double reach = margin / frame.umPerPixel();
      if (column > -reach
          && column < frame.width() + reach
          && row > -reach
          && row < frame.height() + reach) {
        return true;
      }
    }
    return false;
  }

  private static void dim(Plane picture, Clutter clutter, FieldFrame frame) {
    double reach = clutter.reachUm() / frame.umPerPixel() + 1;
    double column = frame.column(clutter.xUm());
    double row = frame.row(clutter.yUm());
    int firstX = Math.max(0, (int) Math.floor(column - reach));
    int lastX = Math.min(frame.width() - 1, (int) Math.ceil(column + reach));
    int firstY = Math.max(0, (int) Math.floor(row - reach));
    int lastY = Math.min(frame.height() - 1, (int) Math.ceil(row + reach));
    int fine = Math.max(1, Math.min(MOST_SAMPLES, (int) Math.ceil(frame.umPerPixel() / SAMPLE_UM)));
    for (int y = firstY; y <= lastY; y++) {
      for (int x = firstX; x <= lastX; x++) {
        double sum = 0;
        for (int k = 0; k < fine * fine; k++) {
          sum +=
              clutter.transmission(
                  frame.leftUm() + (x + (k % fine + 0.5) / fine) * frame.umPerPixel(),
                  frame.topUm() + (y + (k / fine + 0.5) / fine) * frame.umPerPixel());
        }
        picture.values[y * picture.width + x] *= sum / (fine * fine);
      }
    }
  }
}
