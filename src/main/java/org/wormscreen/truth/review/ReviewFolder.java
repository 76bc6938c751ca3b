package org.wormscreen.truth.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.image.GrayImage;
import org.wormscreen.imagej.RoiPolygon;
import org.wormscreen.report.table.WormRow;
import org.wormscreen.report.table.review.Reviews;
import org.wormscreen.truth.folder.ResultFolder;
import org.wormscreen.truth.page.FieldPictures;

/**
 * A lot of animals to be looked at: {@code review.html} for people, {@code key.csv} for the
 * program.
 *
 * @param folder where both lie
 */
public record ReviewFolder(Path folder) {

  /** The page. */
  public Path page() {
    return folder.resolve("review.html");
  }

  private Path keyFile() {
    return folder.resolve("key.csv");
  }

  /**
   * Draws animals and writes page and key.
   *
   * @param results what {@code screen analyze} wrote
   * @param pictures the plate's
   * @return how many items the page has
   * @throws ScreenException when the folder holds another lot, when nothing was scored for the
   *     question, or when an animal's outline or picture is missing
   */
  public int write(Path results, ReviewSample sample, FieldPictures pictures) {
    if (Files.exists(keyFile())) {
      throw new ScreenException(
          Kind.CANNOT_CREATE,
          "%s holds a lot of animals already, and answers to it may be under way; name another folder by --out, or remove it"
              .formatted(folder));
    }
    List<WormRow> worms = WormRow.table().read(results.resolve("worms.csv"));
    List<KeyRow> key = sample.of(worms);
    List<ReviewPage.Shown> shown = shown(key, ResultFolder.open(results), pictures);
    String name =
        "%s.%s.%s".formatted(key.get(0).plate(), sample.question().column(), sample.seed());
    new ReviewPage(sample.question(), name).write(page(), shown);
    KeyRow.table().write(keyFile(), key);
    return key.size();
  }

  /**
   * The key.
   *
   * @throws ScreenException when no lot was drawn into this folder
   */
  List<KeyRow> key() {
    if (!Files.isRegularFile(keyFile())) {
      throw new ScreenException(
          Kind.NO_INPUT,
          "There is no key at %s; draw animals by 'screen review DIR' first, or name their folder by --out"
              .formatted(keyFile()));
    }
    return KeyRow.table().read(keyFile());
  }

  /**
   * Compares the answers with the program, and people with each other, and keeps them in {@code
   * reviews.csv} of the results.
   *
   * @param answers what the page saved, by the name of who answered
   * @throws ScreenException when a file of answers is not of this lot; then none is kept
   */
  public ReviewReport judge(Path results, Map<String, Path> answers) {
    List<KeyRow> key = key();
    List<ReviewAnswers> people = new ArrayList<>();
    answers.forEach((name, file) -> people.add(ReviewAnswers.read(name, file, key)));
    Reviews.of(results).say(people.stream().flatMap(p -> p.rows().stream()).toList());
    return ReviewReport.of(people);
  }

  /** The picture of each item, in the order of the key; each field is read once. */
  private static List<ReviewPage.Shown> shown(
      List<KeyRow> key, ResultFolder results, FieldPictures pictures) {
    SortedMap<String, List<KeyRow>> byField = new TreeMap<>();
    for (KeyRow row : key) {
      String field = row.well() + "_f" + row.field();
      byField.computeIfAbsent(field, k -> new ArrayList<>()).add(row);
    }
    SortedMap<Integer, ReviewPage.Shown> shown = new TreeMap<>();
    for (List<KeyRow> rows : byField.values()) {
      List<RoiPolygon> outlines = rows.stream().map(row -> outline(results, row)).toList();
      List<AnimalPicture> cut = AnimalPicture.cut(outlines, field(pictures, rows.get(0)));
      for (int i = 0; i < rows.size(); i++) {
        int item = rows.get(i).item();
        shown.put(item, new ReviewPage.Shown(item, cut.get(i)));
      }
    }
    return List.copyOf(shown.values());
  }

  private static RoiPolygon outline(ResultFolder results, KeyRow row) {
    return results
        .outline(row.place(), row.field(), row.worm())
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.INPUT_OUTPUT,
                    "Animal %s of well %s, field %s stands in worms.csv and has no outline; analyse the plate again"
                        .formatted(row.worm(), row.well(), row.field())));
  }

  private static GrayImage field(FieldPictures pictures, KeyRow row) {
    try {
      return pictures
          .of(row.place(), row.field())
          .orElseThrow(() -> new IOException("the plate has none there"));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "The picture of well %s, field %s cannot be read: %s; name the plate by --plate"
              .formatted(row.well(), row.field(), e.getMessage()),
          e);
    }
  }
}
