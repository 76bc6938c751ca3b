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
import java.util.SortedSet;
import java.util.TreeSet;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.intake.PlannedField;
import org.wormscreen.intake.PlannedImage;
import org.wormscreen.intake.PlannedWell;
import org.wormscreen.pipeline.part.Sha256;
import org.wormscreen.report.Provenance.HashedFile;

/**
 * The image files of one well.
 *
 * @param folder the plate folder
 */
public record WellInputs(Path folder, PlannedWell planned) {

  /** Size and time of last change; compared within one run only. */
  record Stamp(long bytes, FileTime changed) {}

  /** Each file with its size and the SHA-256 of its bytes, read now. */
  List<HashedFile> hashed(Map<Path, Stamp> files) throws IOException {
    List<HashedFile> inputs = new ArrayList<>();
    for (Map.Entry<Path, Stamp> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey());
      inputs.add(
          new HashedFile(
              PartKey.slashed(file.getKey()), file.getValue().bytes(), Sha256.of(place)));
    }
    return inputs;
  }

  /** Whether the files hold these bytes now; not so when one cannot be read. */
  public boolean are(List<HashedFile> inputs) {
    try {
      return hashed(stamps()).equals(inputs);
    } catch (IOException e) {
      return false;
    }
  }

  /** What the files look like now, by their paths below the plate folder. */
  Map<Path, Stamp> stamps() throws IOException {
    SortedSet<Path> files = new TreeSet<>();
    for (PlannedField one : planned.fields()) {
      for (PlannedImage image : one.images().values()) {
        files.addAll(image.inputs(folder));
      }
    }
    Map<Path, Stamp> stamps = new LinkedHashMap<>();
    for (Path file : files) {
      stamps.put(file, stamp(folder.resolve(file)));
    }
    return stamps;
  }

  private static Stamp stamp(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      if (!found.isRegularFile()) {
        throw new UnreadableImageException(
            ImageFault.IO,
            "%s is no regular file (a pipe, a device or a folder) and is not opened"
                .formatted(file));
      }
      return new Stamp(found.size(), found.lastModifiedTime());
    } catch (NoSuchFileException e) {
      throw new UnreadableImageException(
          ImageFault.IO, "%s was there when the plate was planned and is gone".formatted(file), e);
    }
  }
}
