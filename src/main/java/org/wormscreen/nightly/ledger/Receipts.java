package org.wormscreen.nightly.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.report.AtomicFile;

/**
 * The ledger's line of a plate that is done, kept with its results, so that a lost ledger can be
 * made again from them.
 *
 * @param plates the folder with a folder for each plate
 */
public record Receipts(Path plates) {

  static final String FILE = "nightly.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Keeps the line of a plate that is done. */
  public void keep(LedgerEntry done) {
    try {
      AtomicFile.write(
          plates.resolve(done.results()).resolve(FILE), JSON.writeValueAsString(done) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of the ledger could not be written", e);
    }
  }

  /** All that were kept, in the order of their times. */
  public List<LedgerEntry> all() {
    if (!Files.isDirectory(plates)) {
      return List.of();
    }
    List<LedgerEntry> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(plates)) {
      for (Path file : folders.map(f -> f.resolve(FILE)).filter(Files::isRegularFile).toList()) {
        found.add(JSON.readValue(Files.readAllBytes(file), LedgerEntry.class));
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "The results below %s cannot be read (%s)".formatted(plates, e.getMessage()),
          e);
    }
    found.sort(Comparator.comparing(LedgerEntry::time).thenComparing(LedgerEntry::plate));
    return found;
  }
}
