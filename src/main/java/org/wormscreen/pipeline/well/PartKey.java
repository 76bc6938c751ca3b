package org.wormscreen.pipeline.well;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.part.CanonicalJson;
import org.wormscreen.pipeline.part.Sha256;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.Provenance.Library;
import org.wormscreen.report.picture.PictureSettings;

/**
 * The key under which the part of a well is kept: SHA-256 of all that the part depends on, the code
 * and the bytes of its images among it, and of nothing else.
 *
 * @param code SHA-256 of the program
 * @param libraries what reads the images and is not part of the program
 * @param umPerPixel in both directions
 * @param assay the question, which says what is read on each animal
 */
public record PartKey(
    String code,
    List<Library> libraries,
    double umPerPixel,
    Assay assay,
    ScreenSettings.ImageSettings settings,
    PictureSettings pictures) {

  /** The keys of one plate's wells. */
  public static PartKey of(PlateJob job, CodeIdentity code) {
    return new PartKey(
        code.sha256(),
        job.libraries(),
        job.plan().pixelSize().orElseThrow().micrometres(),
        job.assay(),
        job.settings().ofImages(),
        pictures(job));
  }

  /** How the fields of a plate are made small: the more wells, the smaller. */
  static PictureSettings pictures(PlateJob job) {
    return PictureSettings.forPictures(job.plan().format().wells());
  }

  /**
   * The key of a well whose images hold these bytes.
   *
   * @param inputs the files as they were read; none for a well that could not be read, whose
   *     failure then has a key as well
   */
  public String of(PlannedWell planned, List<HashedFile> inputs) {
    List<FieldKey> fields = new ArrayList<>();
    for (PlannedField one : planned.fields()) {
      Map<String, String> images = new TreeMap<>();
      one.images()
          .forEach((role, image) -> images.put(role.label(), image.toString().replace('\\', '/')));
      one.position().ifPresent(at -> images.put("position", at.toString()));
      fields.add(new FieldKey(one.field(), images));
    }
    return Sha256.of(new CanonicalJson().write(new All(this, planned.well(), inputs, fields)));
  }

  /** A path as it is written everywhere, whatever the system's separator. */
  static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }

  private record All(PartKey plate, WellId well, List<HashedFile> inputs, List<FieldKey> fields) {}

  /** A field by its number and what is read of which file. */
  private record FieldKey(int field, Map<String, String> images) {}
}
