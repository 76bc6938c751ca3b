package org.wormscreen.intake.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.zarr.Multiscale;
import org.wormscreen.image.zarr.ZarrJson;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.plate.WellId;

/**
 * A plate in OME-Zarr. Of each image the smallest level is taken whose pixels are small enough:
 * pseudovulvae need {@value #SUFFICIENT_UM} um. Of several acquisitions the last counts.
 */
final class ZarrPlate {

  /** Pixels up to this many um carry every measure. */
  private static final double SUFFICIENT_UM = 3;

  private final Path folder;
  private final Path store;
  private final RecordBuilder plate;

  private ZarrPlate(Path folder, Path store) {
    this.folder = folder;
    this.store = store;
    this.plate = new RecordBuilder("OME-Zarr", store);
  }

  /** Whether a path is an image store; the empty path is the plate folder itself. */
  static boolean isOne(Path file) {
    return file.toString().isEmpty()
        || file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zarr");
  }

  static PlateRecord read(Path folder, Path store) throws IOException {
    return new ZarrPlate(folder, store).read();
  }

  private PlateRecord read() throws IOException {
    JsonNode json = ZarrJson.ome(folder.resolve(store)).path("plate");
    if (json.isMissingNode()) {
      throw fault("has no plate in its attributes");
    }
    plate.named(json.path("name").asText(""));
    plate.format(Optional.empty());
    int last = -1;
    for (JsonNode acquisition : json.path("acquisitions")) {
      last = Math.max(last, acquisition.path("id").asInt(-1));
    }
    for (JsonNode well : json.path("wells")) {
      well(well, json, last);
    }
    return plate.build();
  }

  private void well(JsonNode json, JsonNode all, int acquisition) throws IOException {
    String path = Multiscale.inside(json.path("path").asText(), name());
    String row = all.path("rows").path(json.path("rowIndex").asInt(-1)).path("name").asText();
    String column =
        all.path("columns").path(json.path("columnIndex").asInt(-1)).path("name").asText();
    Optional<WellId> told = WellId.parse(row + column);
    Optional<WellId> named = WellId.parse(path.replace("/", ""));
    if (told.isEmpty() || named.isPresent() && !named.equals(told)) {
      throw fault(
          "says that the well '%s' lies in row '%s', column '%s'".formatted(path, row, column));
    }
    plate.well(told.get());
    Path group = folder.resolve(store).resolve(path);
    if (!Files.isDirectory(group)) {
      return; // a well that is missing stays missing
    }
    int field = 0;
    Map<Integer, Integer> fields = new HashMap<>();
    for (JsonNode image : ZarrJson.ome(group).path("well").path("images")) {
      int its = image.path("acquisition").asInt(acquisition);
      field = fields.merge(its, 1, Integer::sum);
      if (its == acquisition || acquisition < 0) {
        image(
            told.get(), field, path + "/" + Multiscale.inside(image.path("path").asText(), name()));
      }
    }
  }

  private void image(WellId well, int field, String path) throws IOException {
    Multiscale image = Multiscale.read(folder.resolve(store).resolve(path));
    Multiscale.Level level = image.levels().get(0);
    for (Multiscale.Level next : image.levels()) {
      double um = next.pixelSize().map(p -> p.micrometres()).orElse(Double.POSITIVE_INFINITY);
      double best = level.pixelSize().map(p -> p.micrometres()).orElse(0.0);
      level = um <= SUFFICIENT_UM && um > best ? next : level;
    }
    ImageName name = new ImageName("", well, field, "", OptionalInt.empty(), OptionalInt.empty());
    plate.image(new NamedFile(store.resolve(path).resolve(level.path()), name));
    image.channelNames().forEach(label -> plate.channel(label, label));
    plate.pixelSize(level.pixelSize());
  }

  private String name() {
    return store.toString().isEmpty() ? folder.getFileName().toString() : store.toString();
  }

  private UnreadableImageException fault(String sentence) {
    return new UnreadableImageException(ImageFault.METADATA, name() + " " + sentence);
  }
}
