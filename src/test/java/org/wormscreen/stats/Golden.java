package org.wormscreen.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.wormscreen.SharedData;

/** Inputs and answers computed in R, which lie beside the project. */
public final class Golden {

  private Golden() {}

  private static Path file(String name) {
    return SharedData.folder("statistics").resolve("golden").resolve(name);
  }

  /** The answers in this JSON file; aborts the test where the shared data are absent. */
  public static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(file(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of this CSV file without its header, row by row. */
  public static List<List<String>> csv(String name) {
    try {
      return Files.readAllLines(file(name)).stream()
          .skip(1)
          .map(line -> Arrays.asList(line.split(",")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column of this CSV file as numbers. */
  public static double[] column(String name, int column) {
    return csv(name).stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
  }

  /** An array of numbers; null becomes NaN. */
  public static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(v -> v.isNull() ? Double.NaN : v.asDouble())
        .toArray();
  }
}
