package org.wormscreen.intake.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.wormscreen.ScreenException;
import org.wormscreen.intake.names.ImageFiles;

/**
 * What lies in a plate folder, judged without opening any file; every list in the order of the
 * paths, all paths relative to the folder.
 *
 * @param images files with the extension of an image
 * @param thumbnails the microscope's previews
 * @param stores folders that are image stores (OME-Zarr); the plate folder itself as an empty path
 * @param others all other files
 * @param forbidden links that lead out of the folder or nowhere, pipes, devices, folders that
 *     cannot be read
 */
public record PlateFolder(
    List<Path> images,
    List<Path> thumbnails,
    List<Path> stores,
    List<Path> others,
    List<Forbidden> forbidden) {

  /**
   * Something that is not touched.
   *
   * @param why what it is, after "is"
   * @param hidesFiles whether images may lie behind it that nothing else shows
   */
  record Forbidden(Path file, String why, boolean hidesFiles) {}

  private static final String ZARR = ".zarr";
  private static final String N5 = ".n5";

  public PlateFolder {
    Comparator<Path> byName = Comparator.comparing(Path::toString);
    images = images.stream().sorted(byName).toList();
    thumbnails = thumbnails.stream().sorted(byName).toList();
    stores = stores.stream().sorted(byName).toList();
    others = others.stream().sorted(byName).toList();
    forbidden = forbidden.stream().sorted(Comparator.comparing(f -> f.file.toString())).toList();
  }

  /**
   * Walks the folder.
   *
   * @param linksOutside whether links to files outside the folder are images like others
   * @param extensions endings of images that are present beside the usual ones
   * @throws ScreenException of kind {@code NO_INPUT} when there is no such folder
   */
  public static PlateFolder list(Path folder, boolean linksOutside, Set<String> extensions) {
    if (!Files.exists(folder)) {
      throw new ScreenException(
          ScreenException.Kind.NO_INPUT,
          "There is no folder %s; give the folder that holds the plate's images".formatted(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new ScreenException(
          ScreenException.Kind.NO_INPUT,
          "%s is a file; give the folder that holds the plate's images".formatted(folder));
    }
    try {
      if (isStore(folder)) {
        return new PlateFolder(List.of(), List.of(), List.of(Path.of("")), List.of(), List.of());
      }
      Walk walk = new Walk(folder.toRealPath(), linksOutside, extensions);
      Files.walkFileTree(walk.root, Set.<FileVisitOption>of(), Integer.MAX_VALUE, walk);
      return new PlateFolder(
          walk.images, walk.thumbnails, walk.stores, walk.others, walk.forbidden);
    } catch (IOException e) {
      throw new ScreenException(
          ScreenException.Kind.INPUT_OUTPUT,
          "The folder %s cannot be read: %s".formatted(folder, e.getMessage()),
          e);
    }
  }

  /** The same without these other files, which are known. */
  public PlateFolder without(Set<Path> known) {
    return new PlateFolder(
        images,
        thumbnails,
        stores,
        others.stream().filter(o -> !known.contains(o)).toList(),
        forbidden);
  }

  private static boolean isStore(Path folder) {
    return Files.exists(folder.resolve(".zgroup")) || Files.exists(folder.resolve("zarr.json"));
  }

  /** The extensions of the other files with their numbers, such as {@code 2 .HTD, 1 .xml}. */
  String kindsOfOthers() {
    Set<String> kinds = new TreeSet<>();
    for (Path other : others) {
      kinds.add(kind(other));
    }
    return String.join(
        ", ",
        kinds.stream()
            .map(k -> others.stream().filter(o -> kind(o).equals(k)).count() + " " + k)
            .toList());
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return name.startsWith(".")
        ? "hidden"
        : dot < 0 ? "without extension" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final boolean linksOutside;
    private final List<Path> images = new ArrayList<>();
    private final List<Path> thumbnails = new ArrayList<>();
    private final Set<String> extensions;
    private final List<Path> stores = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private final List<Forbidden> forbidden = new ArrayList<>();

    Walk(Path root, boolean linksOutside, Set<String> extensions) {
      this.root = root;
      this.extensions = extensions;
      this.linksOutside = linksOutside;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = folder.getFileName().toString();
      if (name.startsWith(".")) {
        others.add(root.relativize(folder));
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (name.toLowerCase(Locale.ROOT).endsWith(ZARR)) {
        stores.add(root.relativize(folder));
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (name.toLowerCase(Locale.ROOT).endsWith(N5)) {
        forbidden.add(
            new Forbidden(root.relativize(folder), "an N5 store, which is not read here", false));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path place = root.relativize(file);
      if (attributes.isSymbolicLink()) {
        visitLink(file, place);
      } else if (attributes.isRegularFile()) {
        sort(place);
      } else {
        forbidden.add(new Forbidden(place, "a pipe, socket or device, not a file", false));
      }
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link, Path place) {
      try {
        Path target = link.toRealPath();
        if (Files.isDirectory(target)) {
          forbidden.add(new Forbidden(place, "a link to a folder, which is not followed", false));
        } else if (!Files.isRegularFile(target)) {
          forbidden.add(new Forbidden(place, "a link to a pipe, socket or device", false));
        } else if (!target.startsWith(root) && !linksOutside) {
          forbidden.add(new Forbidden(place, "a link that leads out of the plate folder", false));
        } else {
          sort(place);
        }
      } catch (IOException e) {
        forbidden.add(new Forbidden(place, "a link that leads nowhere or in a circle", false));
      }
    }

    private void sort(Path place) {
      String name = place.getFileName().toString();
      if (name.startsWith(".") || !ImageFiles.isImage(name, extensions)) {
        others.add(place);
      } else if (ImageFiles.isThumbnail(name)) {
        thumbnails.add(place);
      } else {
        images.add(place);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      forbidden.add(new Forbidden(root.relativize(file), "not readable", true));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      if (failure != null) {
        forbidden.add(new Forbidden(root.relativize(folder), "not readable to its end", true));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
