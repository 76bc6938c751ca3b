package org.wormscreen.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.wormscreen.plate.Dose;
import org.wormscreen.plate.PlateMap;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.Treatment;
import org.wormscreen.plate.WellContents;
import org.wormscreen.plate.WellId;

/**
 * Lays plates out: controls spread by blocks over the whole plate, compounds in a random order of
 * each replicate's own, so that no compound stays on an edge or beside the same neighbours. The
 * same compounds and seed give the same plates.
 */
public record LayoutMaker(LayoutSettings settings) {

  /** The plates, by set of compounds, then replicate. */
  public List<LaidPlate> lay(List<Compound> compounds) {
    int each = settings.compoundsPerPlate();
    int sets = (compounds.size() + each - 1) / each;
    List<LaidPlate> plates = new ArrayList<>();
    for (int set = 0; set < sets; set++) {
      List<Compound> held =
          compounds.subList(set * each, Math.min(compounds.size(), (set + 1) * each));
      for (int replicate = 1; replicate <= settings.replicates(); replicate++) {
        String name = "set-%s-replicate-%s".formatted(set + 1, replicate);
        plates.add(new LaidPlate(name, set + 1, replicate, PlateMap.of(plate(held, name))));
      }
    }
    return plates;
  }

  private List<WellContents> plate(List<Compound> held, String name) {
    UniformRandomProvider draws =
        RandomSource.XO_SHI_RO_256_PP.create(settings.seed() * 31 + name.hashCode());
    List<WellId> room = room();
    List<WellContents> contents = new ArrayList<>();
    Treatment vehicle = Treatment.of(settings.vehicle(), Optional.of(new Dose(0)));
    for (WellId well : spread(room, settings.vehicleWells(), draws)) {
      contents.add(well(well, settings.strain(), vehicle, Role.NEGATIVE));
      room.remove(well);
    }
    Treatment positive =
        Treatment.of(settings.positive(), Optional.of(new Dose(settings.positiveUm())));
    for (WellId well : spread(room, settings.positiveWells(), draws)) {
      contents.add(well(well, settings.strain(), positive, Role.POSITIVE));
      room.remove(well);
    }
    ListSampler.shuffle(draws, room);
    for (int i = 0; i < held.size(); i++) {
      contents.add(well(room.get(i), held.get(i).strain(), held.get(i).treatment(), Role.SAMPLE));
    }
    for (WellId well : unused(contents)) {
      contents.add(well(well, "", Treatment.of("", Optional.empty()), Role.EMPTY));
    }
    return contents;
  }

  private static WellContents well(WellId well, String strain, Treatment treatment, Role role) {
    return new WellContents(well, strain, treatment, role, Map.of());
  }

  /** The wells that may hold animals, row by row. */
  private List<WellId> room() {
    boolean edges = settings.edges() == LayoutSettings.Edges.USED;
    List<WellId> room = new ArrayList<>();
    for (int row = 0; row < settings.format().rows(); row++) {
      for (int column = 0; column < settings.format().columns(); column++) {
        boolean outermost =
            row == 0
                || column == 0
                || row == settings.format().rows() - 1
                || column == settings.format().columns() - 1;
        if (edges || !outermost) {
          room.add(new WellId(row, column));
        }
      }
    }
    return room;
  }

  private List<WellId> unused(List<WellContents> contents) {
    List<WellId> used = contents.stream().map(WellContents::well).toList();
    List<WellId> unused = new ArrayList<>();
    for (int row = 0; row < settings.format().rows(); row++) {
      for (int column = 0; column < settings.format().columns(); column++) {
        WellId well = new WellId(row, column);
        if (!used.contains(well)) {
          unused.add(well);
        }
      }
    }
    return unused;
  }

  /**
   * So many wells, one from each block of a grid of blocks over the plate; wells that are left over
   * come from blocks drawn at random.
   */
  private List<WellId> spread(List<WellId> room, int number, UniformRandomProvider draws) {
    if (number == 0) {
      return List.of();
    }
    int across =
        (int)
            Math.ceil(
                Math.sqrt(
                    number * (double) settings.format().columns() / settings.format().rows()));
    int down = (number + across - 1) / across;
    List<List<WellId>> blocks = new ArrayList<>();
    for (int i = 0; i < across * down; i++) {
      blocks.add(new ArrayList<>());
    }
    int columns = settings.format().columns();
    int rows = settings.format().rows();
    for (WellId well : room) {
      blocks.get(well.row() * down / rows * across + well.column() * across / columns).add(well);
    }
    blocks.removeIf(List::isEmpty);
    ListSampler.shuffle(draws, blocks);
    List<WellId> chosen = new ArrayList<>();
    for (int i = 0; chosen.size() < number; i++) {
      List<WellId> block = blocks.get(i % blocks.size());
      if (!block.isEmpty()) {
        chosen.add(block.remove(draws.nextInt(block.size())));
      }
    }
    chosen.sort(Comparator.naturalOrder());
    return Collections.unmodifiableList(chosen);
  }
}
