package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wormscreen.ScreenException;
import org.wormscreen.intake.map.PlateMapReader;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.ReportedProblem;
import org.wormscreen.report.table.HitRow;

/**
 * Sound text files with bytes, numbers, lines and brackets changed at random: each is read, or
 * refused with a sentence; nothing else is thrown, nothing hangs, no memory is taken for an empty
 * claim.
 */
class MutatedTextTest {

  /** How many of each file; a longer hunt: {@code -Dmutations=100000}. */
  private static final int MUTATIONS = Integer.getInteger("mutations", 150);

  private static final long MOST_MEMORY = 256L << 20;
  private static final long MOST_NANOSECONDS = 10_000_000_000L;
  private static final List<String> PIECES =
      List.of(
          "-1",
          "0",
          "1e308",
          "-1e-320",
          "NaN",
          "Infinity",
          "1,5",
          "99999999999999999999",
          "A13",
          "Z99",
          "=cmd|'/c calc'!A1",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\r",
          "\n\n",
          "\u0000",
          "\ufeff",
          "{",
          "}",
          "[",
          "]",
          "[[[[[[[[",
          "{{{{{{{{",
          "&a",
          "*a",
          "<<: *a",
          "!!java.lang.Runtime",
          "null",
          "true",
          "\u00b5M",
          "\ud83d\ude00",
          "../../etc/passwd",
          "<script>",
          "%s%n",
          "---");

  @TempDir Path folder;

  /** Something that reads a file. */
  private interface Reader {
    void read(Path file) throws IOException;
  }

  private record Sound(String name, String text, Reader reader) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sound> files() throws IOException {
    String map =
        "well,strain,treatment,concentration_um,role,note\n"
            + "A01,MT2124,DMSO,,negative,\nA02,MT2124,trametinib,1,positive,\"x, y\"\n"
            + "B03,MT2124,compound 17,0.5,sample,z\n";
    String grid =
        "role,1,2,3\nA,negative,positive,sample\nB,sample,sample,empty\n\n"
            + "treatment,1,2,3\nA,DMSO,U0126,c1\nB,c2,c3,\n\n"
            + "concentration_um,1,2,3\nA,,10,1\nB,1,1,\n\nstrain,1,2,3\nA,a,a,a\nB,a,a,a\n";
    Provenance run =
        Provenance.of(
                "0.1.0",
                "c".repeat(64),
                List.of("analyze", "--assay=size"),
                "size",
                "plate 1",
                Map.of("brightfield", "w1"),
                Optional.of(2.6),
                "--pixel-size",
                JsonFile.tree(ScreenSettings.defaults()),
                Map.of("wells", 96),
                List.of(new ReportedProblem(ReportedProblem.Severity.WELL, "A02", "Short.")),
                Optional.empty(),
                List.of(new Provenance.HashedFile("A01.tif", 12, "0".repeat(64))))
            .withOutputs(List.of(new Provenance.HashedFile("wells.csv", 9, "1".repeat(64))));
    Path scratch = Files.createTempDirectory("sound");
    Path json = scratch.resolve("run.json");
    JsonFile.write(json, run);
    Path csv = scratch.resolve("hits.csv");
    HitRow.table().write(csv, List.of());
    String runText = Files.readString(json);
    String hits =
        Files.readString(csv)
            + ",".repeat((int) Files.readString(csv).chars().filter(c -> c == ',').count());
    Files.delete(json);
    Files.delete(csv);
    Files.delete(scratch);
    return Stream.of(
        new Sound("plate_map.csv", map, PlateMapReader::read),
        new Sound("grid_map.csv", grid, PlateMapReader::read),
        new Sound("screen.yaml", ScreenSettings.defaults().toYaml(), ScreenSettings::load),
        new Sound("run.json", runText, JsonFile::readProvenance),
        new Sound("hits.csv", hits, file -> HitRow.table().read(file)));
  }

  @ParameterizedTest
  @MethodSource("files")
  @Timeout(600)
  void aMutatedFileIsReadOrRefusedWithASentence(Sound sound) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Random random = new Random(sound.name().hashCode());
    Path file = folder.resolve(sound.name());
    SortedMap<String, Integer> ends = new TreeMap<>();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(sound.text().getBytes(StandardCharsets.UTF_8), random);
      Files.write(file, bytes);
      long memory = threads.getCurrentThreadAllocatedBytes();
      long time = System.nanoTime();
      try {
        sound.reader().read(file);
        ends.merge("read", 1, Integer::sum);
      } catch (ScreenException e) {
        assertTrue(e.getMessage().length() > 20, "a sentence is said");
        ends.merge("refused", 1, Integer::sum);
      } catch (IOException | RuntimeException | Error e) {
        fail("%s, change %d: %s".formatted(sound, i, new String(bytes, StandardCharsets.UTF_8)), e);
      }
      memory = threads.getCurrentThreadAllocatedBytes() - memory;
      time = System.nanoTime() - time;
      if (memory > MOST_MEMORY || time > MOST_NANOSECONDS) {
        fail("%s, change %d took %d bytes and %d ns".formatted(sound, i, memory, time));
      }
    }
    assertTrue(ends.values().stream().mapToInt(n -> n).sum() == MUTATIONS, ends.toString());
  }

  private static byte[] mutated(byte[] sound, Random random) {
    byte[] bytes = sound;
    int changes = 1 + random.nextInt(3);
    for (int c = 0; c < changes; c++) {
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> without(bytes, random);
            case 3 -> twice(bytes, random);
            default -> with(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private static byte[] without(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(40));
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private static byte[] twice(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(200));
    return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static byte[] with(byte[] bytes, Random random) {
    byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length + 1);
    int rest = random.nextBoolean() ? at : Math.min(bytes.length, at + piece.length);
    return joined(
        joined(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, rest, bytes.length));
  }

  private static byte[] joined(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }
}
