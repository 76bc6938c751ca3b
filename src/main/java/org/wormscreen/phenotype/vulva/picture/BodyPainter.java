package org.wormscreen.phenotype.vulva.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wormscreen.image.GrayImage;
import org.wormscreen.phenotype.vulva.VulvaReader;
import org.wormscreen.phenotype.vulva.flank.Bulge;
import org.wormscreen.phenotype.vulva.flank.Flank;
import org.wormscreen.phenotype.vulva.flank.FlankReading;
import org.wormscreen.phenotype.vulva.verdict.Protrusion;
import org.wormscreen.phenotype.vulva.verdict.VulvaScore;
import org.wormscreen.worm.Straightener;
import org.wormscreen.worm.Worm;

/** Makes pictures of straightened animals with the very strips on which they were read. */
public record BodyPainter(VulvaReader reader) {

  private static final double SAME = 1e-6;

  /** A bulge that counts, and whether the walk along the midline begins at the head. */
  private record Counted(Bulge bulge, Protrusion protrusion, boolean headFirst) {}

  /**
   * The picture of one animal.
   *
   * @param number of the sighting in its field
   * @param others as for {@link VulvaReader#read}
   * @param score the verdict; empty where vulvae were not asked for
   */
  public BodyPicture paint(
      int number, Worm worm, Straightener.Plane others, Optional<VulvaScore> score) {
    VulvaReader.Straightened body = reader.straightened(worm, others);
    List<Counted> counted =
        counted(body.reading(), score.map(VulvaScore::protrusions).orElse(List.of()));
    boolean headFirst =
        counted.isEmpty() ? body.reading().taper() >= 0 : counted.get(0).headFirst();
    boolean leftIsVentral = !counted.isEmpty() && counted.get(0).bulge().left();
    // The left of the walk is at the top of the strip, and changes sides with its direction.
    boolean upsideDown = leftIsVentral;
    GrayImage strip = body.strip().picture();
    int last = strip.width() - 1;
    int bottom = strip.height() - 1;
    List<BodyPicture.Mark> marks = new ArrayList<>();
    for (Counted one : counted) {
      Flank flank = one.bulge().left() ? body.left() : body.right();
      int column = (int) Math.round(one.bulge().at() * last);
      double aside = flank.edgeUm()[column] / body.strip().gridUm();
      double row = body.strip().reach() + (one.bulge().left() ? -aside : aside);
      marks.add(
          new BodyPicture.Mark(
              headFirst ? column : last - column,
              upsideDown ? bottom - row : row,
              one.protrusion()));
    }
    marks.sort(Comparator.comparingDouble(BodyPicture.Mark::x));
    return new BodyPicture(
        number, turned(strip, !headFirst, upsideDown), body.strip().gridUm(), marks);
  }

  private static List<Counted> counted(FlankReading reading, List<Protrusion> protrusions) {
    List<Counted> counted = new ArrayList<>();
    for (Protrusion p : protrusions) {
      for (Bulge b : reading.bulges()) {
        boolean forward = Math.abs(100 * b.at() - p.position()) < SAME;
        boolean backward = Math.abs(100 * (1 - b.at()) - p.position()) < SAME;
        if (b.heightUm() == p.heightUm() && b.baseUm() == p.baseUm() && (forward || backward)) {
          counted.add(new Counted(b, p, forward));
          break;
        }
      }
    }
    return counted;
  }

  private static GrayImage turned(GrayImage strip, boolean across, boolean down) {
    int width = strip.width();
    int height = strip.height();
    float[] values = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        values[y * width + x] = strip.at(across ? width - 1 - x : x, down ? height - 1 - y : y);
      }
    }
    return GrayImage.of(width, height, values);
  }
}
