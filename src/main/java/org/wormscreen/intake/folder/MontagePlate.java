package org.wormscreen.intake.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wormscreen.intake.PlateProblem.Code;
import org.wormscreen.intake.Problems;
import org.wormscreen.intake.names.Channels;
import org.wormscreen.intake.names.GridCell;
import org.wormscreen.intake.names.ImageName;
import org.wormscreen.intake.names.NamedFile;
import org.wormscreen.intake.option.MontageGrid;
import org.wormscreen.plate.WellId;

/** A plate of pictures each of which shows all wells as a grid; several pictures are channels. */
public final class MontagePlate {

  private MontagePlate() {}

  public static NamedPlate of(
      Path folder, PlateFolder listing, MontageGrid grid, Problems problems) {
    List<Path> pictures = listing.images();
    if (pictures.isEmpty()) {
      problems.plate(
          Code.NO_IMAGES,
          "%s holds no image files that could be cut by --montage %s".formatted(folder, grid),
          List.of());
    }
    List<NamedFile> cells = new ArrayList<>();
    for (Path picture : pictures) {
      String channel = pictures.size() == 1 ? "" : channel(picture);
      for (int row = 0; row < grid.rows(); row++) {
        for (int column = 0; column < grid.columns(); column++) {
          ImageName name =
              new ImageName(
                  "",
                  new WellId(row, column),
                  1,
                  channel,
                  OptionalInt.empty(),
                  OptionalInt.empty());
          GridCell cell = new GridCell(row, column, grid.rows(), grid.columns());
          cells.add(
              new NamedFile(
                  picture, name, 0, OptionalInt.empty(), Optional.of(cell), Optional.empty()));
        }
      }
    }
    NamedPlate.remarkOnOthers(listing, problems);
    return new NamedPlate(
        NamedPlate.plateName(folder, ""),
        "montage of %s x %s wells".formatted(grid.rows(), grid.columns()),
        cells,
        cells.stream().map(c -> c.name().well()).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Each picture is a channel named as its file. */
  private static String channel(Path picture) {
    String name = picture.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return Channels.spelled(dot > 0 ? name.substring(0, dot) : name);
  }
}
