package org.wormscreen.fiji.picture;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Arrow;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.AnimalScore;
import org.wormscreen.phenotype.BodyPictures;
import org.wormscreen.phenotype.PhenotypeSettings;
import org.wormscreen.phenotype.vulva.picture.BodyPicture;
import org.wormscreen.phenotype.vulva.verdict.Protrusion;
import org.wormscreen.plate.PixelSize;
import org.wormscreen.report.picture.Mark;

/**
 * The animals laid straight, a slice each: head at the left, ventral side below where that is
 * known, arrows at what stands out of it.
 */
final class GalleryStack {

  private static final int CAPTION = 20;
  private static final int ARROW = 22;
  private static final int ROOM = ARROW + 16;
  private static final Color PSEUDOVULVA = new Color(0xff3b30);
  private static final Color VULVA = new Color(0x1f9bff);

  private GalleryStack() {}

  /** One animal and what is said of it. */
  private record Portrait(BodyPicture body, String label, String caption) {}

  /** The gallery; an image without slices is never made, so there must be an animal. */
  static ImagePlus of(String title, List<ReadField> fields, PhenotypeSettings settings) {
    List<Portrait> portraits = new ArrayList<>();
    for (ReadField field : fields) {
      portraits(field, settings, fields.size() > 1, portraits);
    }
    int width = portraits.stream().mapToInt(p -> p.body.light().width()).max().orElseThrow();
    int height = portraits.stream().mapToInt(p -> p.body.light().height()).max().orElseThrow();
    ImageStack stack = new ImageStack(Math.max(width, 360), height + CAPTION + ROOM);
    Overlay overlay = new Overlay();
    for (Portrait portrait : portraits) {
      int x = (stack.getWidth() - portrait.body.light().width()) / 2;
      int y = CAPTION + (height - portrait.body.light().height()) / 2;
      stack.addSlice(portrait.label, picture(portrait.body.light(), stack, x, y));
      int slice = stack.getSize();
      caption(portrait, slice, overlay);
      portrait.body.marks().forEach(m -> mark(m, x, y, slice, overlay));
    }
    ImagePlus gallery = new ImagePlus(title, stack);
    gallery.setDisplayRange(0, 255);
    gallery.setOverlay(overlay);
    double um = portraits.get(0).body.gridUm();
    gallery.getCalibration().pixelWidth = um;
    gallery.getCalibration().pixelHeight = um;
    gallery.getCalibration().setUnit("um");
    return gallery;
  }

  private static void portraits(
      ReadField field, PhenotypeSettings settings, boolean several, List<Portrait> portraits) {
    PixelSize pixel = field.reading().pixel();
    List<AnimalScore> listed = field.listed();
    for (BodyPicture body :
        new BodyPictures(settings, pixel)
            .of(
                field.reading().animals(),
                field.reading().foreground(),
                field.reading().scores())) {
      listed.stream()
          .filter(s -> s.number() == body.number())
          .findFirst()
          .ifPresent(
              score -> {
                String caption = Mark.of(score, List.of()).caption();
                String name = FieldOverlay.name(score.number());
                portraits.add(
                    new Portrait(
                        body,
                        several ? "f%s %s".formatted(score.field(), name) : name,
                        several ? "field %s, %s".formatted(score.field(), caption) : caption));
              });
    }
  }

  /** 8 bits: transmission 0 to 1.2 as 0 to 255; beyond the picture as empty ground. */
  private static ImageProcessor picture(GrayImage light, ImageStack stack, int left, int top) {
    FloatProcessor canvas = new FloatProcessor(stack.getWidth(), stack.getHeight());
    for (int y = 0; y < canvas.getHeight(); y++) {
      for (int x = 0; x < canvas.getWidth(); x++) {
        int i = x - left;
        int j = y - top;
        boolean inside = i >= 0 && j >= 0 && i < light.width() && j < light.height();
        float value = inside ? light.at(i, j) : 1;
        canvas.setf(x, y, 255 / 1.2f * (Float.isFinite(value) ? value : 1));
      }
    }
    return canvas.convertToByte(false);
  }

  private static void caption(Portrait portrait, int slice, Overlay overlay) {
    TextRoi text = new TextRoi(4, 2, portrait.caption, new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    text.setStrokeColor(Color.BLACK);
    text.setPosition(slice);
    overlay.add(text);
  }

  /** An arrow from below to the top of what stands out. */
  private static void mark(BodyPicture.Mark mark, int left, int top, int slice, Overlay overlay) {
    double x = left + mark.x() + 0.5;
    double y = top + mark.y() + 3;
    Arrow arrow = new Arrow(x, y + ARROW, x, y);
    arrow.setHeadSize(6);
    arrow.setStrokeWidth(1.5);
    boolean vulva = mark.protrusion().kind() == Protrusion.Kind.VULVA;
    arrow.setStrokeColor(vulva ? VULVA : PSEUDOVULVA);
    add(arrow, vulva ? "vulva" : "pseudovulva", slice, overlay);
  }

  private static void add(Roi roi, String name, int slice, Overlay overlay) {
    roi.setName(name);
    roi.setPosition(slice);
    overlay.add(roi);
  }
}
