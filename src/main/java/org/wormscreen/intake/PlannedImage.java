package org.wormscreen.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.stack.StackRule;
import org.wormscreen.intake.names.GridCell;

/**
 * Where the picture of one channel of a field comes from.
 *
 * @param planes one plane, or the focus positions of a stack in their order
 * @param rule how several planes become one picture
 * @param cell the part of each plane that is meant; empty for all of it
 */
public record PlannedImage(List<Plane> planes, StackRule rule, Optional<GridCell> cell) {

  /**
   * One plane of one file.
   *
   * @param file relative to the plate folder; a folder when it is an array of an image store
   */
  public record Plane(Path file, PlaneIndex index) {}

  public PlannedImage {
    planes = List.copyOf(planes);
    if (planes.isEmpty() || rule == StackRule.SINGLE && planes.size() > 1) {
      throw new IllegalArgumentException(
          "%s planes cannot be read as '%s'".formatted(planes.size(), rule));
    }
  }

  /** One plane of one file. */
  public PlannedImage(Path file, PlaneIndex plane) {
    this(List.of(new Plane(file, plane)), StackRule.SINGLE, Optional.empty());
  }

  /** The file of the first plane, relative to the plate folder. */
  public Path file() {
    return planes.get(0).file();
  }

  /** The first plane. */
  public PlaneIndex plane() {
    return planes.get(0).index();
  }

  /**
   * All files whose bytes may be read, relative to the plate folder: each plane's file or, where it
   * is the array of an image store, the files in it.
   *
   * @param folder the plate folder
   */
  public SortedSet<Path> inputs(Path folder) throws IOException {
    SortedSet<Path> files = new TreeSet<>();
    for (Plane plane : planes) {
      Path place = folder.resolve(plane.file());
      if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        files.add(plane.file());
        continue;
      }
      try (Stream<Path> within = Files.walk(place)) {
        within.filter(Files::isRegularFile).map(folder::relativize).forEach(files::add);
      }
    }
    return files;
  }

  /**
   * Reads the picture.
   *
   * @param folder the plate folder
   */
  public GrayImage read(Path folder, ImageSources sources) throws IOException {
    return rule.combine(planes.size(), i -> plane(planes.get(i), folder, sources));
  }

  private GrayImage plane(Plane plane, Path folder, ImageSources sources) throws IOException {
    try (OpenImage open = sources.open(folder.resolve(plane.file()))) {
      GrayImage whole = open.read(plane.index());
      return cell.map(c -> c.cutFrom(whole)).orElse(whole);
    }
  }
}
