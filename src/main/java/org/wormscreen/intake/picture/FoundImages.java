package org.wormscreen.intake.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSources;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.SliceChoice;

/** Opens the files that are left and finds the planes in them that are taken. */
public record FoundImages(
    Path folder, ImageSources sources, IntakeOptions options, Problems problems) {

  /** All planes of these files that are taken, in the order of the files. */
  List<FoundImage> in(List<NamedFile> files) {
    Map<Path, OpenedFile> opened = open(files);
    List<FoundImage> images = new ArrayList<>();
    SortedSet<Path> deep = new TreeSet<>();
    for (NamedFile file : files) {
      OpenedFile found = opened.get(file.file());
      if (found.series().size() <= file.series()) {
        unreadable(file, found);
        images.add(FoundImage.unreadable(file));
        continue;
      }
      ImageMetadata metadata = found.series().get(file.series()).metadata();
      boolean several = metadata.slices() > 1 || metadata.frames() > 1;
      if (several && file.page().isEmpty()) {
        deep.add(file.file());
      }
      requireOneChannel(file, metadata);
      images.addAll(FoundImage.in(file, metadata, slices(metadata), frame(file, metadata)));
    }
    remarkOnStacks(List.copyOf(deep));
    return images;
  }

  /** Each file once, several at a time. */
  private Map<Path, OpenedFile> open(List<NamedFile> files) {
    Map<Path, OpenedFile> opened = new HashMap<>();
    files.stream().map(NamedFile::file).distinct().toList().parallelStream()
        .map(file -> OpenedFile.of(folder, file, sources))
        .toList()
        .forEach(file -> opened.put(file.file(), file));
    return opened;
  }

  private void unreadable(NamedFile file, OpenedFile found) {
    String message =
        found.fault().isPresent()
            ? found.message()
            : "%s holds %s images, and number %s was expected"
                .formatted(Problems.shown(file.file()), found.series().size(), file.series() + 1);
    problems.well(
        Code.UNREADABLE_IMAGE,
        file.name().well(),
        message,
        List.of(file.file()),
        found.fault().or(() -> Optional.of(ImageFault.METADATA)));
  }

  private void requireOneChannel(NamedFile file, ImageMetadata metadata) {
    ImageName name = file.name();
    if (metadata.channels() > 1 && !name.channel().isEmpty() && file.page().isEmpty()) {
      problems.well(
          Code.UNREADABLE_IMAGE,
          name.well(),
          "%s holds %s channels where its name says that it is one, %s; split it or rename it"
              .formatted(Problems.shown(file.file()), metadata.channels(), name.channel()),
          List.of(file.file()),
          Optional.of(ImageFault.AMBIGUOUS));
    }
  }

  private List<Integer> slices(ImageMetadata metadata) {
    SliceChoice choice = options.slices();
    int slices = metadata.slices();
    if (choice.rule().isPresent()) {
      return IntStream.range(0, slices).boxed().toList();
    }
    return List.of(index(choice.number().orElse((slices - 1) / 2 + 1), slices));
  }

  private int frame(NamedFile file, ImageMetadata metadata) {
    boolean named = file.name().time().isPresent();
    return index(
        named ? metadata.frames() : options.time().orElse(metadata.frames()), metadata.frames());
  }

  /** From 0; what is asked for and not there stays so, and fails its well when it is read. */
  private static int index(int number, int count) {
    return number < 1 ? count : number - 1;
  }

  private void remarkOnStacks(List<Path> deep) {
    if (!deep.isEmpty()) {
      SliceChoice choice = options.slices();
      String slice =
          choice
              .rule()
              .map(r -> r.words())
              .orElse(
                  choice.number().isPresent()
                      ? "slice " + choice.number().getAsInt()
                      : "the middle slice");
      String time =
          options.time().isPresent()
              ? "time point " + options.time().getAsInt()
              : "the last time point";
      problems.note(
          Code.SEVERAL_PLANES,
          "%s with several slices or time points: %s of %s is taken: %s"
              .formatted(Problems.count(deep, "file"), slice, time, Problems.some(deep)),
          deep);
    }
  }
}
