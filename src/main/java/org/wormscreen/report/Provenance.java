package org.wormscreen.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a result was made, so that it can be made again: the content of {@code run.json}. It holds no
 * time, no host name and no absolute path, so that the same inputs and settings give the same
 * bytes.
 *
 * @param schema version of the names and meanings of all result files; see {@link #SCHEMA}
 * @param version version of the program
 * @param code SHA-256 of the program's classes
 * @param command the words of the command line that bear on the numbers
 * @param assay the word of the assay
 * @param plate the plate's name
 * @param channels role to channel, such as {@code brightfield} to {@code w2}
 * @param pixelSizeUm um per pixel; empty when unknown
 * @param pixelSizeOrigin where that figure comes from, in words
 * @param settings all settings by stage, as {@link JsonFile#tree} makes them
 * @param counts what was counted, such as {@code wells}, {@code animals_scored}
 * @param problems what was found amiss, in order
 * @param map the plate map by the name of its file; empty without one
 * @param inputs every image file that was read, by its path below the plate folder, in order
 * @param libraries what read the images and is not part of the program; empty in most runs
 * @param outputs every other file of the results, by its path below their folder, in order
 */
public record Provenance(
    int schema,
    String version,
    String code,
    List<String> command,
    String assay,
    String plate,
    SortedMap<String, String> channels,
    Optional<Double> pixelSizeUm,
    String pixelSizeOrigin,
    JsonNode settings,
    SortedMap<String, Integer> counts,
    List<ReportedProblem> problems,
    Optional<HashedFile> map,
    List<HashedFile> inputs,
    List<Library> libraries,
    List<HashedFile> outputs) {

  /** The version of the result files that this program writes. */
  public static final int SCHEMA = 1;

  public Provenance {
    command = List.copyOf(command);
    channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    settings = settings.deepCopy();
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    problems = List.copyOf(problems);
    inputs = List.copyOf(inputs);
    libraries = libraries == null ? List.of() : List.copyOf(libraries); // absent in older files
    outputs = List.copyOf(outputs);
  }

  /** The same with these files of the results. */
  public Provenance withOutputs(List<HashedFile> files) {
    return new Provenance(
        schema,
        version,
        code,
        command,
        assay,
        plate,
        channels,
        pixelSizeUm,
        pixelSizeOrigin,
        settings,
        counts,
        problems,
        map,
        inputs,
        libraries,
        files);
  }

  /** The same, its images read by these libraries. */
  public Provenance readBy(List<Library> others) {
    return new Provenance(
        schema,
        version,
        code,
        command,
        assay,
        plate,
        channels,
        pixelSizeUm,
        pixelSizeOrigin,
        settings,
        counts,
        problems,
        map,
        inputs,
        others,
        outputs);
  }

  /**
   * A library that the user brought and that read images, such as Bio-Formats.
   *
   * @param version as it tells of itself
   * @param code SHA-256 of the classes of ours that call it, which lie in a jar of their own
   */
  public record Library(String name, String version, String code) {

    @Override
    public String toString() {
      return "%s %s (called by code %.12s)".formatted(name, version, code);
    }
  }

  /**
   * A file and its bytes' hash.
   *
   * @param path below its folder, with {@code /} between its parts
   * @param bytes its size
   * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits in lower case
   */
  public record HashedFile(String path, long bytes, String sha256) {

    public HashedFile {
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "A SHA-256 has 64 hexadecimal digits, found '%s' for %s".formatted(sha256, path));
      }
    }
  }

  /** Provenance of the current schema, its outputs not yet known. */
  public static Provenance of(
      String version,
      String code,
      List<String> command,
      String assay,
      String plate,
      Map<String, String> channels,
      Optional<Double> pixelSizeUm,
      String pixelSizeOrigin,
      JsonNode settings,
      Map<String, Integer> counts,
      List<ReportedProblem> problems,
      Optional<HashedFile> map,
      List<HashedFile> inputs) {
    return new Provenance(
        SCHEMA,
        version,
        code,
        command,
        assay,
        plate,
        new TreeMap<>(channels),
        pixelSizeUm,
        pixelSizeOrigin,
        settings,
        new TreeMap<>(counts),
        problems,
        map,
        inputs,
        List.of(),
        List.of());
  }
}
