package org.wormscreen.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wormscreen.ScreenException;
import org.wormscreen.image.ImageLimits;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.image.UnreadableImageException;
import org.wormscreen.image.description.OmeXml;
import org.wormscreen.intake.PlatePlanner;
import org.wormscreen.intake.map.PlateMapReader;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.table.HitRow;

/** What reads bytes that others made; a refusal must be one of ours and must say why. */
enum ForeignBytes {
  TIFF("A01.tif", ForeignBytes::image),
  PNG("A01.png", ForeignBytes::image),
  JPEG("A01.jpg", ForeignBytes::image),
  OME_XML("A01.xml", file -> OmeXml.read(text(file), file.getFileName().toString())),
  HARMONY("Index.idx.xml", ForeignBytes::plan),
  METAXPRESS("plate.HTD", ForeignBytes::plan),
  CELLVOYAGER("MeasurementData.mlf", ForeignBytes::plan),
  PLATE_MAP("plate_map.csv", PlateMapReader::read),
  TABLE("hits.csv", file -> HitRow.table().read(file)),
  SETTINGS("screen.yaml", ScreenSettings::load),
  RUN("run.json", JsonFile::readProvenance);

  private static final int SHORTEST_SENTENCE = 20;

  private interface Reader {
    void read(Path file) throws IOException;
  }

  private final String file;
  private final Reader reader;

  ForeignBytes(String file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Reads them as such a file.
   *
   * @throws IOException as everything else that is thrown: a finding
   */
  void read(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("foreign");
    Path written = folder.resolve(file);
    try {
      Files.write(written, bytes);
      reader.read(written);
    } catch (ScreenException | UnreadableImageException e) {
      if (e.getMessage() == null || e.getMessage().length() < SHORTEST_SENTENCE) {
        throw new AssertionError("A refusal without a sentence", e);
      }
    } finally {
      Files.deleteIfExists(written);
      Files.delete(folder);
    }
  }

  private static void image(Path file) throws IOException {
    ImageSources sources = ImageSources.installed().withLimits(new ImageLimits(1 << 20));
    try (OpenImage image = sources.open(file)) {
      image.read(PlaneIndex.FIRST);
    }
  }

  private static void plan(Path file) {
    new PlatePlanner(IntakeOptions.defaults(), ImageSources.installed()).plan(file.getParent());
  }

  /** As the readers of images do it: their own text is never another charset. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
