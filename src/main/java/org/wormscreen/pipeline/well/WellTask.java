package org.wormscreen.pipeline.well;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress.WellEnd;
import org.wormscreen.pipeline.part.CanonicalJson;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.PartStore;
import org.wormscreen.pipeline.part.Sha256;
import org.wormscreen.pipeline.part.WellFailure;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.Provenance.InputFile;
import org.wormscreen.report.picture.PictureSettings;

/**
 * One well on its own: whatever goes wrong with its images stays within it.
 *
 * @param field what is done with each field
 * @param code which program this is
 * @param parts finished wells of earlier runs
 */
public record WellTask(FieldTask field, CodeIdentity code, PartStore parts) {

  private static final Logger LOG = LoggerFactory.getLogger(WellTask.class);

  /** A part and how it came about. */
  public record Outcome(WellPart part, WellEnd end) {}

  /** The task of any well of a job, its finished wells kept in the store. */
  public static WellTask of(
      PlateJob job, ImageSources sources, CodeIdentity code, PartStore parts) {
    FieldTask field =
        new FieldTask(
            job.plan().folder(),
            sources,
            job.settings(),
            job.plan().pixelSize().orElseThrow(),
            PictureSettings.forPictures(job.plan().format().wells()));
    return new WellTask(field, code, parts);
  }

  /** Analyses the well, or takes what an earlier run found under the same key. */
  public Outcome run(PlannedWell planned) {
    try {
      return attempt(planned);
    } catch (UnreadableImageException e) {
      return failed(planned, e.fault().name(), e.getMessage());
    } catch (IOException e) {
      return failed(
          planned,
          ImageFault.IO.name(),
          "An image of %s could not be read from its disk: %s".formatted(planned.well(), e));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.error("Well {} met a bug", planned.well(), e);
      return failed(
          planned,
          WellFailure.INTERNAL,
          "A bug stopped the work on %s: %s; the log has its trace".formatted(planned.well(), e));
    }
  }

  private Outcome attempt(PlannedWell planned) throws IOException {
    Map<Path, FileStamp> before = stamps(planned);
    List<InputFile> inputs = hash(before);
    String key = key(planned, inputs);
    Optional<WellPart> finished = parts.finished(planned.well(), key);
    if (finished.isPresent()) {
      return new Outcome(finished.get(), WellEnd.REUSED);
    }
    List<FieldPart> fields = new ArrayList<>();
    for (PlannedField one : planned.fields()) {
      fields.add(field.analyse(one));
    }
    if (!stamps(planned).equals(before)) {
      throw new UnreadableImageException(
          ImageFault.CHANGED,
          "An image of %s changed while it was read; is the microscope still writing? Run again when it is done"
              .formatted(planned.well()));
    }
    WellPart part = new WellPart(key, planned.well(), inputs, Optional.empty(), fields);
    parts.keep(part);
    return new Outcome(part, WellEnd.ANALYSED);
  }

  private Outcome failed(PlannedWell planned, String code, String sentence) {
    WellFailure failure = new WellFailure(code, sentence);
    return new Outcome(WellPart.failed("", planned.well(), List.of(), failure), WellEnd.FAILED);
  }

  private List<InputFile> hash(Map<Path, FileStamp> files) throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    for (Map.Entry<Path, FileStamp> file : files.entrySet()) {
      Path place = field.folder().resolve(file.getKey());
      inputs.add(new InputFile(slashed(file.getKey()), file.getValue().bytes(), Sha256.of(place)));
    }
    return inputs;
  }

  /** What the result depends on: nothing else may change it, and each of these does. */
  private record KeyParts(
      String code,
      WellId well,
      List<InputFile> inputs,
      List<PlannedFieldKey> fields,
      double umPerPixel,
      ScreenSettings.ImageSettings settings,
      PictureSettings pictures) {}

  /** A field by its number and what is read of which file. */
  private record PlannedFieldKey(int field, Map<String, String> images) {}

  private String key(PlannedWell planned, List<InputFile> inputs) {
    List<PlannedFieldKey> fields = new ArrayList<>();
    for (PlannedField one : planned.fields()) {
      Map<String, String> images = new TreeMap<>();
      one.images()
          .forEach(
              (role, image) ->
                  images.put(role.label(), slashed(image.file()) + " " + image.plane()));
      fields.add(new PlannedFieldKey(one.field(), images));
    }
    KeyParts all =
        new KeyParts(
            code.sha256(),
            planned.well(),
            inputs,
            fields,
            field.pixel().micrometres(),
            field.settings().ofImages(),
            field.pictures());
    return Sha256.of(new CanonicalJson().write(all));
  }

  /** Size and time of last change; compared within one run only. */
  private record FileStamp(long bytes, FileTime changed) {}

  private Map<Path, FileStamp> stamps(PlannedWell planned) throws IOException {
    SortedSet<Path> files = new TreeSet<>();
    for (PlannedField one : planned.fields()) {
      for (PlannedImage image : one.images().values()) {
        files.add(image.file());
      }
    }
    Map<Path, FileStamp> stamps = new LinkedHashMap<>();
    for (Path file : files) {
      stamps.put(file, stamp(field.folder().resolve(file)));
    }
    return stamps;
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static FileStamp stamp(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      if (!found.isRegularFile()) {
        throw new UnreadableImageException(
            ImageFault.IO,
            "%s is no regular file (a pipe, a device or a folder) and is not opened"
                .formatted(file));
      }
      return new FileStamp(found.size(), found.lastModifiedTime());
    } catch (NoSuchFileException e) {
      throw new UnreadableImageException(
          ImageFault.IO, "%s was there when the plate was planned and is gone".formatted(file), e);
    }
  }
}
