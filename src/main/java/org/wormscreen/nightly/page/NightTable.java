package org.wormscreen.nightly.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wormscreen.nightly.NightFolder;
import org.wormscreen.nightly.ledger.LedgerEntry;
import org.wormscreen.nightly.ledger.LedgerEntry.Event;
import org.wormscreen.plate.Role;
import org.wormscreen.quality.PlateQuality;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.ResultFiles;
import org.wormscreen.report.page.night.NightsPage;
import org.wormscreen.report.table.NightRow;
import org.wormscreen.report.table.WellRow;

/** The table and the page over all nights, made from the ledger and the results each time. */
public final class NightTable {

  private NightTable() {}

  public static void write(NightFolder folder, List<LedgerEntry> ledger) {
    SortedMap<String, LedgerEntry> last = new TreeMap<>();
    Map<String, LedgerEntry> done = new TreeMap<>();
    for (LedgerEntry entry : ledger) {
      last.put(entry.plate(), entry);
      if (entry.event() == Event.DONE) {
        done.put(entry.plate(), entry);
      }
    }
    List<NightRow> rows = new ArrayList<>();
    ledger.stream()
        .filter(entry -> done.get(entry.plate()) == entry)
        .forEach(entry -> rows.add(row(folder, entry)));
    List<String> attention = new ArrayList<>();
    for (LedgerEntry entry : last.values()) {
      switch (entry.event()) {
        case FAILED, QUARANTINED -> attention.add(entry.plate() + ": " + entry.message());
        case STARTED -> attention.add(entry.plate() + ": was begun and not ended");
        case WAITING -> attention.add(entry.plate() + ": has not settled");
        case DONE -> failedWells(entry).ifPresent(attention::add);
      }
    }
    NightRow.table().write(folder.table(), rows);
    new NightsPage(rows, attention, new NightCharts(rows).charts()).write(folder.page());
  }

  private static NightRow row(NightFolder folder, LedgerEntry entry) {
    Path results = folder.plates().resolve(entry.results());
    Path file = new ResultFiles(results).quality();
    Optional<PlateQuality> quality =
        Files.isRegularFile(file)
            ? JsonFile.readQuality(file).stream().findFirst()
            : Optional.empty();
    List<WellRow> vehicle = vehicle(new ResultFiles(results).wells());
    return new NightRow(
        entry.plate(),
        entry.time().toString(),
        entry.results(),
        entry.wells().values().stream().mapToInt(n -> n).sum(),
        entry.wells().getOrDefault("OK", 0),
        failed(entry),
        entry.animalsScored(),
        quality.map(PlateQuality::measure).orElse(""),
        quality.map(PlateQuality::negativeWells).orElse(0),
        quality.map(PlateQuality::negativeMean).orElse(OptionalDouble.empty()),
        quality.map(PlateQuality::positiveWells).orElse(0),
        quality.map(PlateQuality::positiveMean).orElse(OptionalDouble.empty()),
        quality.map(PlateQuality::zPrime).orElse(OptionalDouble.empty()),
        vehicle.stream().mapToInt(WellRow::wormsSeen).average(),
        vehicle.stream()
            .flatMap(w -> w.lengthUmMedian().stream().boxed())
            .mapToDouble(um -> um)
            .average());
  }

  private static List<WellRow> vehicle(Path wells) {
    return Files.isRegularFile(wells)
        ? WellRow.table().read(wells).stream()
            .filter(w -> w.role().equals(Role.NEGATIVE.label()))
            .filter(w -> w.status().equals("OK") || w.status().equals("TOO_FEW"))
            .toList()
        : List.of();
  }

  private static int failed(LedgerEntry entry) {
    return entry.wells().entrySet().stream()
        .filter(e -> e.getKey().startsWith("FAILED_"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static Optional<String> failedWells(LedgerEntry entry) {
    int failed = failed(entry);
    return failed == 0
        ? Optional.empty()
        : Optional.of("%s: %s wells failed".formatted(entry.plate(), failed));
  }
}
