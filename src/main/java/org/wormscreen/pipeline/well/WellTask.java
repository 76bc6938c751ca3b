package org.wormscreen.pipeline.well;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.CodeIdentity;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.pipeline.Progress.WellEnd;
import org.wormscreen.pipeline.field.FieldReader;
import org.wormscreen.pipeline.part.FieldPart;
import org.wormscreen.pipeline.part.PartStore;
import org.wormscreen.pipeline.part.WellFailure;
import org.wormscreen.pipeline.part.WellPart;
import org.wormscreen.report.Provenance.HashedFile;

/**
 * One well on its own: whatever goes wrong with its images stays within it.
 *
 * @param field what is done with each field
 * @param keys of the plate's parts
 * @param parts finished wells of earlier runs
 */
public record WellTask(FieldTask field, PartKey keys, PartStore parts) {

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
            new FieldReader(job.settings(), job.assay(), job.plan().pixelSize().orElseThrow()),
            PartKey.pictures(job));
    return new WellTask(field, PartKey.of(job, code), parts);
  }

  /** Analyses the well, or takes what an earlier run found under the same key. */
  public Outcome run(PlannedWell planned) {
    Outcome outcome = alone(planned);
    // An interrupted well may outlive its run, whose folder somebody else may hold by now.
    if (outcome.end() == WellEnd.ANALYSED && !Thread.currentThread().isInterrupted()) {
      parts.keep(outcome.part()); // a full disk ends the run: it is no fault of the well
    }
    return outcome;
  }

  private Outcome alone(PlannedWell planned) {
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

  /** A well whose images change under the reading is read once more. */
  private Outcome attempt(PlannedWell planned) throws IOException {
    Optional<Outcome> read = reading(planned);
    if (read.isEmpty()) {
      LOG.warn("An image of {} changed while it was read; it is read once more", planned.well());
      read = reading(planned);
    }
    return read.orElseThrow(
        () ->
            new UnreadableImageException(
                ImageFault.CHANGED,
                "An image of %s changed twice while it was read; is the microscope still writing? Run again when it is done"
                    .formatted(planned.well())));
  }

  /** What the images hold, from an earlier run or from now; empty when they changed meanwhile. */
  private Optional<Outcome> reading(PlannedWell planned) throws IOException {
    WellInputs files = new WellInputs(field.folder(), planned);
    Map<Path, WellInputs.Stamp> before = files.stamps();
    List<HashedFile> inputs = files.hashed(before);
    String key = keys.of(planned, inputs);
    Optional<WellPart> finished = parts.finished(planned.well(), key);
    if (finished.isPresent()) {
      return Optional.of(new Outcome(finished.get(), WellEnd.REUSED));
    }
    List<FieldPart> fields = new ArrayList<>();
    try {
      for (PlannedField one : planned.fields()) {
        fields.add(field.analyse(one));
      }
    } catch (UnreadableImageException e) {
      if (files.stamps().equals(before)) {
        throw e;
      }
      return Optional.empty();
    }
    if (!files.stamps().equals(before)) {
      return Optional.empty();
    }
    List<FieldPart> counted =
        new Overlap(field.reader().pixel().micrometres()).counted(planned.fields(), fields);
    WellPart part = new WellPart(key, planned.well(), inputs, Optional.empty(), counted);
    return Optional.of(new Outcome(part, WellEnd.ANALYSED));
  }

  private Outcome failed(PlannedWell planned, String code, String sentence) {
    WellFailure failure = new WellFailure(code, sentence);
    return new Outcome(
        WellPart.failed(keys.of(planned, List.of()), planned.well(), failure), WellEnd.FAILED);
  }
}
