package org.wormscreen.pipeline.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.intake.ImageSize;
import org.wormscreen.pipeline.PlateJob;
import org.wormscreen.plate.WellId;

/**
 * Cuts the wells of a run into batches of about equal cost, each a stretch of the whole sequence of
 * plates and wells. A scheduler needs about a second to start a task, so that a batch should be
 * minutes of work.
 *
 * @param minutes of one core that a batch should take
 */
record BatchCutter(double minutes) {

  /** Cores differ: a guess on the careful side, of finding and scoring with the pictures made. */
  private static final double SECONDS_PER_MEGAPIXEL = 1.0;

  private static final double SECONDS_PER_MINUTE = 60;
  private static final double PIXELS_PER_MEGAPIXEL = 1e6;

  /** Wells of a plate, in order, and what one of their fields costs. */
  record Work(String folder, List<Well> wells) {

    /** A well and its cost in seconds of one core. */
    record Well(WellId well, double seconds) {}

    static Work of(String folder, PlateJob job) {
      double megapixels =
          job.plan().imageSize().map(BatchCutter::pixels).orElse(PIXELS_PER_MEGAPIXEL)
              / PIXELS_PER_MEGAPIXEL;
      return new Work(
          folder,
          job.work().stream()
              .map(w -> new Well(w.well(), w.fields().size() * megapixels * SECONDS_PER_MEGAPIXEL))
              .toList());
    }
  }

  private static double pixels(ImageSize size) {
    return (double) size.width() * size.height();
  }

  /** The shares of each batch; no batch is without wells, and no wells give no batch. */
  List<List<Batch.Share>> cut(List<Work> plates) {
    double total =
        plates.stream().flatMap(p -> p.wells().stream()).mapToDouble(Work.Well::seconds).sum();
    int count = (int) Math.max(1, Math.ceil(total / (minutes * SECONDS_PER_MINUTE)));
    List<Map<String, List<WellId>>> batches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batches.add(new LinkedHashMap<>());
    }
    double before = 0;
    for (Work plate : plates) {
      for (Work.Well well : plate.wells()) {
        double middle = before + well.seconds() / 2;
        int batch = (int) Math.min(count - 1, Math.floor(middle / total * count));
        batches.get(batch).computeIfAbsent(plate.folder(), f -> new ArrayList<>()).add(well.well());
        before += well.seconds();
      }
    }
    batches.removeIf(Map::isEmpty);
    List<List<Batch.Share>> shares = new ArrayList<>();
    for (Map<String, List<WellId>> batch : batches) {
      shares.add(
          batch.entrySet().stream().map(e -> new Batch.Share(e.getKey(), e.getValue())).toList());
    }
    return shares;
  }
}
