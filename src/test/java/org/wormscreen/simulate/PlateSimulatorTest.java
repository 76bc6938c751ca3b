package org.wormscreen.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.ScreenException;
import org.wormscreen.image.GrayImage;
import org.wormscreen.image.ImageMetadata;
import org.wormscreen.image.ImageSources;
import org.wormscreen.image.OpenImage;
import org.wormscreen.image.PlaneIndex;
import org.wormscreen.simulate.design.FileLayout;
import org.wormscreen.simulate.picture.PaintedAnimal;
import org.wormscreen.simulate.picture.PaintedField;

class PlateSimulatorTest {

  @TempDir private Path folder;

  private static SortedMap<String, String> digests(Path root) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(root.relativize(file).toString(), Sha256.of(file));
      }
    }
    return digests;
  }

  @Test
  void sameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    PlateSimulator.write(SmallPlate.of(1), folder.resolve("a"));
    PlateSimulator.write(SmallPlate.of(1), folder.resolve("b"));
    PlateSimulator.write(SmallPlate.of(2), folder.resolve("c"));
    assertEquals(digests(folder.resolve("a")), digests(folder.resolve("b")));
    assertEquals(digests(folder.resolve("a-truth")), digests(folder.resolve("b-truth")));
    assertNotEquals(
        digests(folder.resolve("a")).get("A01_w1.tif"),
        digests(folder.resolve("c")).get("A01_w1.tif"));
  }

  @Test
  void wellLooksTheSameWhicheverOthersAreMade() {
    GrayImage withOthers =
        new PlateSimulator(SmallPlate.of(1)).render(SmallPlate.POISON).get(0).brightfield();
    GrayImage alone =
        new PlateSimulator(SmallPlate.of(1, FileLayout.PLAIN, 1, SmallPlate.POISON))
            .render(SmallPlate.POISON)
            .get(0)
            .brightfield();
    assertEquals(withOthers, alone);
  }

  @Test
  void folderThatIsNotEmptyIsRefused() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("mine.txt"), "");
    ScreenException e =
        assertThrows(
            ScreenException.class,
            () -> PlateSimulator.write(SmallPlate.of(1), folder.resolve("a")));
    assertEquals(ScreenException.Kind.CANNOT_CREATE, e.kind());
    assertTrue(e.getMessage().contains("is not empty"), e.getMessage());
  }

  @Test
  void filesOfAPlainPlateAreImagesOfBothChannelsAndTheMap() throws IOException {
    PlateSimulator.write(SmallPlate.of(1), folder.resolve("a"));
    assertEquals(
        List.of(
            "A01_w1.tif",
            "A01_w2.tif",
            "A02_w1.tif",
            "A02_w2.tif",
            "A03_w1.tif",
            "A03_w2.tif",
            "plate_map.csv"),
        List.copyOf(digests(folder.resolve("a")).keySet()));
    assertEquals(
        "well,strain,treatment,concentration_um,role\n"
            + "A01,N2,DMSO,0,negative\nA02,N2,poison,10,sample\nA03,,,,empty\n",
        Files.readString(folder.resolve("a").resolve("plate_map.csv")));
  }

  @Test
  void filesOfSeveralFieldsCarryTheSiteAndMasksTheField() throws IOException {
    PlateSimulator.write(
        SmallPlate.of(1, FileLayout.IMAGEXPRESS, 2, SmallPlate.VEHICLE), folder.resolve("a"));
    List<String> names = List.copyOf(digests(folder.resolve("a")).keySet());
    assertEquals("plate_map.csv", names.get(0));
    assertEquals(9, names.size());
    String guid = "[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}";
    for (String name : names.subList(1, 9)) {
      assertTrue(name.matches("small_A01_s[1-4]_w[12]" + guid + "\\.tif"), name);
    }
    assertTrue(
        digests(folder.resolve("a-truth")).keySet().stream()
            .anyMatch(n -> n.matches("masks.A01_f[1-4]_01_worm\\.png")));
  }

  @Test
  void imagesCarryTheirPixelSizeAndReadBackAsPainted() throws IOException {
    PlateSimulator.write(SmallPlate.of(1), folder.resolve("a"));
    PaintedField painted = new PlateSimulator(SmallPlate.of(1)).render(SmallPlate.VEHICLE).get(0);
    ImageSources sources = ImageSources.installed();
    try (OpenImage bright = sources.open(folder.resolve("a").resolve("A01_w1.tif"));
        OpenImage stain = sources.open(folder.resolve("a").resolve("A01_w2.tif"))) {
      ImageMetadata said = bright.metadata();
      assertEquals(8, said.bits());
      assertEquals(16, stain.metadata().bits());
      assertEquals(16, said.pixelSize().orElseThrow().micrometres(), 1e-3);
      assertEquals(painted.brightfield(), bright.read(PlaneIndex.FIRST));
      assertEquals(painted.stain().orElseThrow(), stain.read(PlaneIndex.FIRST));
    }
  }

  @Test
  void everyAnnotatedAnimalHasItsMaskItsRowAndItsCount() throws IOException {
    PlateSimulator.write(SmallPlate.of(1), folder.resolve("a"));
    Path truth = folder.resolve("a-truth");
    List<String> rows = Files.readAllLines(truth.resolve("worms.csv"));
    long annotated = rows.stream().filter(r -> r.contains("_worm.png")).count();
    assertTrue(annotated >= 4, "only " + annotated);
    assertEquals(
        annotated, digests(truth).keySet().stream().filter(n -> n.endsWith(".png")).count());
    long counted =
        Files.readAllLines(truth.resolve("wells.csv")).stream()
            .skip(1)
            .mapToLong(r -> Long.parseLong(r.split(",", -1)[5]))
            .sum();
    assertEquals(annotated, counted);
  }

  @Test
  void animalsAreDarkInTransmittedLightAndDeadOnesShineInTheStain() {
    PaintedField field = new PlateSimulator(SmallPlate.of(3)).render(SmallPlate.POISON).get(0);
    BitSet all = new BitSet();
    field.animals().forEach(a -> all.or(a.mask()));
    BitSet dead = new BitSet();
    field.animals().stream().filter(a -> !a.animal().alive()).forEach(a -> dead.or(a.mask()));
    assertFalse(dead.isEmpty());
    double ground = mean(field.brightfield(), ringAround(field, all));
    assertTrue(mean(field.brightfield(), all) < 0.8 * ground);
    GrayImage stain = field.stain().orElseThrow();
    assertTrue(mean(stain, dead) > 60 + mean(stain, ringAround(field, all)));
  }

  /** Pixels of the middle of the well that no animal covers. */
  private static BitSet ringAround(PaintedField field, BitSet animals) {
    BitSet ring = new BitSet();
    for (int y = 40; y < 140; y++) {
      ring.set(y * field.frame().width() + 50, y * field.frame().width() + 150);
    }
    ring.andNot(animals);
    return ring;
  }

  private static double mean(GrayImage image, BitSet pixels) {
    float[] values = image.toArray();
    return pixels.stream().mapToDouble(i -> values[i]).average().orElseThrow();
  }

  @Test
  void masksAreAsLargeAsTheBodiesWhereNothingIsCut() {
    int whole = 0;
    for (long seed = 0; seed < 5; seed++) {
      for (PaintedAnimal a :
          new PlateSimulator(SmallPlate.of(seed)).render(SmallPlate.VEHICLE).get(0).animals()) {
        if (a.visible() == 1) {
          double steps = 400;
          double area = 0;
          for (int i = 0; i < steps; i++) {
            double s = (i + 0.5) / steps;
            area += (a.animal().reachUm(s, true) + a.animal().reachUm(s, false)) / steps;
          }
          area *= a.animal().spine().lengthUm() / (16 * 16);
          if (a.animal().posture() != org.wormscreen.simulate.animal.Posture.COILED) {
            assertEquals(1, a.wholePixels() / area, 0.12, a.animal().posture().toString());
            whole++;
          }
        }
      }
    }
    assertTrue(whole > 10, "only " + whole + " animals lay whole in their pictures");
  }

  @Test
  void emptyWellHasNoAnimal() {
    assertEquals(
        List.of(), new PlateSimulator(SmallPlate.of(1)).render(SmallPlate.EMPTY).get(0).animals());
  }
}
