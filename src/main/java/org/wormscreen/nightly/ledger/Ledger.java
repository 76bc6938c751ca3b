package org.wormscreen.nightly.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.pipeline.part.Sha256;

/**
 * What was done, a line each, only ever added to. Each line begins with a hash of itself and of the
 * line before, so that a changed, missing or swapped line shows. A last line that was torn by a
 * crash was never acted on and is dropped.
 *
 * @param file {@code ledger.jsonl}
 */
public record Ledger(Path file) {

  private static final int HASH_LENGTH = 16;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * The lines that can be trusted.
   *
   * @param entries in order
   * @param bytes length of the part of the file that holds them
   * @param chain hash of the last of them
   * @param damage what is wrong after them; {@code ""} when nothing is, or only the end is torn
   */
  public record Content(List<LedgerEntry> entries, long bytes, String chain, String damage) {

    public Content {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Reads the ledger; one that does not exist is empty.
   *
   * @throws ScreenException when a newer program wrote it
   */
  public Content read() {
    byte[] bytes = bytes();
    List<LedgerEntry> entries = new ArrayList<>();
    String chain = "";
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (end == bytes.length) {
        return new Content(entries, start, chain, ""); // torn: the line feed is written last
      }
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      String json = line.substring(Math.min(line.length(), HASH_LENGTH + 1));
      if (!line.startsWith(hash(chain, json) + " ")) {
        return new Content(
            entries,
            start,
            chain,
            "line %s of %s was changed, or the line before it is gone"
                .formatted(entries.size() + 1, file));
      }
      entries.add(parse(json));
      chain = line.substring(0, HASH_LENGTH);
      start = end + 1;
    }
    return new Content(entries, start, chain, "");
  }

  /** Adds a line, forced to the disk; a torn end is cut off before. */
  public void append(LedgerEntry entry) {
    Content content = read();
    if (!content.damage().isEmpty()) {
      throw new ScreenException(Kind.INPUT_OUTPUT, "The ledger is damaged: " + content.damage());
    }
    try {
      String json = JSON.writeValueAsString(entry);
      String line = hash(content.chain(), json) + " " + json + "\n";
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.truncate(content.bytes());
        channel.position(content.bytes());
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "The ledger %s cannot be written (%s)".formatted(file, e), e);
    }
  }

  /** Puts a damaged ledger aside and begins one with these lines. */
  public void rebuild(List<LedgerEntry> entries) {
    try {
      int n = 1;
      while (Files.exists(file.resolveSibling("ledger.damaged-" + n + ".jsonl"))) {
        n++;
      }
      Files.move(file, file.resolveSibling("ledger.damaged-" + n + ".jsonl"));
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "The ledger %s cannot be put aside (%s)".formatted(file, e), e);
    }
    entries.forEach(this::append);
  }

  private LedgerEntry parse(String json) {
    try {
      int schema = JSON.readTree(json).path("schema").asInt();
      if (schema > LedgerEntry.SCHEMA) {
        throw new ScreenException(
            Kind.SETTINGS,
            "%s was written by a newer program (lines of version %s, this one knows %s); use that program"
                .formatted(file, schema, LedgerEntry.SCHEMA));
      }
      return JSON.readValue(json, LedgerEntry.class);
    } catch (JsonProcessingException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT,
          "%s holds a line that is none of its own (%s)".formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private byte[] bytes() {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new ScreenException(
          Kind.INPUT_OUTPUT, "The ledger %s cannot be read (%s)".formatted(file, e), e);
    }
  }

  private static String hash(String chain, String json) {
    return Sha256.of((chain + json).getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
  }
}
