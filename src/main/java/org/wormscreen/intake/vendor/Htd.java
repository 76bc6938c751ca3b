package org.wormscreen.intake.vendor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wormscreen.image.ImageFault;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.plate.WellId;

/**
 * The HTD file of ImageXpress and MetaXpress: lines of a quoted key and values. It tells what was
 * to be imaged: wells, sites, wavelengths, Z steps, time points; it lists no files.
 */
final class Htd {

  private static final long LARGEST = 1 << 20;
  private static final int MOST = 100_000;

  private final String name;
  private final SortedMap<String, String> values = new TreeMap<>();

  private Htd(String name) {
    this.name = name;
  }

  /** Whether the text of a file begins as an HTD does. */
  static boolean isOne(Path file) {
    return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".htd");
  }

  static PlateRecord read(Path folder, Path file) throws IOException {
    Path whole = folder.resolve(file);
    Htd htd = new Htd(file.getFileName().toString());
    if (Files.size(whole) > LARGEST) {
      throw htd.fault("has %s bytes, more than any HTD".formatted(Files.size(whole)));
    }
    new String(Files.readAllBytes(whole), StandardCharsets.ISO_8859_1).lines().forEach(htd::line);
    if (!htd.values.containsKey("HTSInfoFile") || !htd.values.containsKey("EndFile")) {
      throw htd.fault("is no whole HTD: expected lines from \"HTSInfoFile\" to \"EndFile\"");
    }
    return htd.record(file);
  }

  private void line(String line) {
    int end = line.indexOf('"', 1);
    if (line.startsWith("\"") && end > 0) {
      String rest = line.substring(end + 1).strip();
      values.putIfAbsent(
          line.substring(1, end), rest.startsWith(",") ? rest.substring(1).strip() : rest);
    }
  }

  private PlateRecord record(Path file) throws IOException {
    int columns = count("XWells", 0);
    int rows = count("YWells", 0);
    SortedSet<WellId> wells = new TreeSet<>();
    for (int row = 0; row < rows; row++) {
      List<Boolean> selected = flags("WellsSelection" + (row + 1));
      for (int column = 0; column < selected.size(); column++) {
        if (selected.get(column)) {
          wells.add(new WellId(row, column));
        }
      }
    }
    return new PlateRecord(
        "ImageXpress",
        List.of(file),
        "",
        PlateRecord.format(rows, columns),
        wells,
        channels(),
        fields(),
        flag("ZSeries") ? Math.max(1, count("ZSteps", 1)) : 1,
        count("TimePoints", 0),
        Optional.empty(),
        0,
        0,
        List.of());
  }

  /** Single wavelengths and sites have no number in the file names. */
  private SortedMap<String, String> channels() throws UnreadableImageException {
    SortedMap<String, String> names = new TreeMap<>();
    int waves = flag("Waves") ? count("NWavelengths", 1) : 1;
    for (int i = 1; i <= waves; i++) {
      String key = flag("Waves") ? "w" + i : "";
      names.put(key, unquoted(values.getOrDefault("WaveName" + i, "")));
    }
    return names;
  }

  private int fields() throws UnreadableImageException {
    if (!flag("Sites")) {
      return 1;
    }
    int fields = 0;
    for (int row = 1; row <= count("YSites", 0); row++) {
      fields += (int) flags("SiteSelection" + row).stream().filter(b -> b).count();
    }
    return fields;
  }

  private boolean flag(String key) {
    return values.getOrDefault(key, "").equalsIgnoreCase("TRUE");
  }

  private List<Boolean> flags(String key) {
    String text = values.getOrDefault(key, "");
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",")).map(f -> f.strip().equalsIgnoreCase("TRUE")).toList();
  }

  private int count(String key, int otherwise) throws UnreadableImageException {
    String text = values.get(key);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > MOST) {
      throw fault("says %s = %s; a number expected".formatted(key, text));
    }
    return Integer.parseInt(text);
  }

  private static String unquoted(String text) {
    return text.replaceAll("^\"|\"$", "").strip();
  }

  private UnreadableImageException fault(String sentence) {
    return new UnreadableImageException(ImageFault.METADATA, name + " " + sentence);
  }
}
