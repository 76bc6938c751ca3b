package org.wormscreen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the walls between the rooms. */
class RoomsTest {

  private static final String ROOT = "org.wormscreen";
  private static final int FEWEST_CLASSES = 60;

  /** Each room and the rooms that it may import; the root package is open to all. */
  private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>();

  static {
    room("plate", "");
    room("stats", "");
    room("image", "plate");
    room("intake", "plate image");
    room("imagej", "plate image");
    room("mask", "plate stats image");
    room("bodymap", "plate stats image mask");
    room("worm", "plate stats image mask bodymap");
    room("phenotype", "plate stats image mask worm");
    room("well", "plate stats worm phenotype");
    room("quality", "plate stats phenotype well");
    room("response", "plate stats well quality");
    room("synergy", "plate stats well quality response");
    room("pathway", "plate stats well quality response");
    room("hits", "plate stats well quality response synergy pathway");
    room(
        "report",
        "plate stats image imagej worm phenotype well quality response synergy pathway hits");
    room("simulate", "plate stats image imagej");
    room("truth", "plate stats image imagej report");
    room(
        "pipeline",
        "plate stats intake image imagej mask bodymap worm phenotype well quality response synergy"
            + " pathway hits report");
    room(
        "screening",
        "plate stats intake well quality response synergy pathway hits report pipeline");
    room("nightly", "plate intake image pipeline quality report");
    room("design", "plate stats well quality report screening");
    room("cli", "plate intake image pipeline screening design simulate truth nightly");
  }

  private static void room(String name, String mayImport) {
    MAY_IMPORT.put(
        name,
        Arrays.stream(mayImport.split(" "))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static Stream<ArchRule> walls() {
    Stream<ArchRule> arrows = MAY_IMPORT.keySet().stream().map(RoomsTest::arrowsOf);
    return Stream.concat(
        arrows,
        Stream.of(
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles(),
            onlyIn("cli", "picocli..", "me.tongfei.."),
            onlyIn("imagej", "ij.."),
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "ij.plugin.frame..",
                    "loci..",
                    "io.scif..",
                    "org.scijava..",
                    "java.util.logging..",
                    "javax.swing.."),
            // ImageJ's coder of ROI files takes and gives ij.gui.Roi; nothing is shown.
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".imagej.RoiSetWriter")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".imagej.RoiSetReader")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ij.gui.."),
            // ImageIO hands pixels over as rasters of java.awt.image.
            noClasses()
                .that()
                .resideInAPackage(ROOT + ".image.raster..")
                .should()
                .dependOnClassesThat(
                    DescribedPredicate.describe(
                        "are in java.awt but not in java.awt.image",
                        (JavaClass c) ->
                            c.getPackageName().startsWith("java.awt")
                                && !c.getPackageName().equals("java.awt.image"))),
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    ROOT + ".image.raster..",
                    ROOT + ".report..",
                    ROOT + ".imagej..",
                    ROOT + ".truth..",
                    ROOT + ".simulate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt.."),
            noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS),
            noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .callMethod(System.class, "exit", int.class),
            fields().that().areStatic().should().beFinal(),
            noneOfTheseAreUsed(),
            inOneLocale("stats", "well", "quality", "response", "synergy", "pathway", "hits"),
            classes()
                .that()
                .resideInAnyPackage(ROOT + ".plate..")
                .and()
                .arePublic()
                .should()
                .beAssignableTo(
                    DescribedPredicate.describe(
                        "a record, an enum or an interface",
                        (JavaClass c) -> c.isRecord() || c.isEnum() || c.isInterface()))));
  }

  /** No network, no deserialised objects, no preferences, no fonts. */
  private static ArchRule noneOfTheseAreUsed() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "reach the network, deserialise, keep preferences or draw text",
                (JavaClass c) ->
                    c.getFullName()
                            .matches("java\\.net\\.\\w*(Socket|Connection|Inet|Datagram)\\w*")
                        || c.getPackageName().startsWith("java.net.http")
                        || c.getPackageName().startsWith("java.util.prefs")
                        || c.getFullName().equals("java.io.ObjectInputStream")
                        || c.getFullName().equals("java.awt.Font")));
  }

  /** Sentences with numbers are the same in every country: Locale.ROOT is said each time. */
  private static ArchRule inOneLocale(String... rooms) {
    String[] packages = Arrays.stream(rooms).map(r -> ROOT + "." + r + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase");
  }

  private static ArchRule arrowsOf(String room) {
    String[] forbidden =
        MAY_IMPORT.keySet().stream()
            .filter(other -> !other.equals(room) && !MAY_IMPORT.get(room).contains(other))
            .map(other -> ROOT + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .as("room %s imports only %s".formatted(room, MAY_IMPORT.get(room)));
  }

  private static ArchRule onlyIn(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void wallStands(ArchRule wall) {
    wall.allowEmptyShould(true).check(PRODUCT);
  }

  @Test
  void everyRoomIsInTheMatrixAndEnoughClassesWereSeen() {
    JavaClasses seen = PRODUCT;
    Set<String> rooms =
        seen.stream()
            .map(JavaClass::getPackageName)
            .filter(p -> !p.equals(ROOT))
            .map(p -> p.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> strangers = new TreeSet<>(rooms);
    strangers.removeAll(MAY_IMPORT.keySet());
    assertEquals(Set.of(), strangers, "rooms that the matrix does not know");
    assertTrue(seen.size() > FEWEST_CLASSES, "only " + seen.size() + " classes were seen");
  }

  @Test
  void aPlantedViolationIsCaught() {
    JavaClasses planted = new ClassFileImporter().importPackages(ROOT + ".planted");
    ArchRule streams =
        noClasses().should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    ArchRule arrow = noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + ".plate..");
    ArchRule statics = fields().that().areStatic().should().beFinal();
    for (ArchRule rule : new ArchRule[] {streams, arrow, statics, noneOfTheseAreUsed()}) {
      assertThrows(AssertionError.class, () -> rule.check(planted), rule.getDescription());
    }
    assertTrue(
        planted.stream()
            .flatMap(c -> c.getFields().stream())
            .anyMatch(f -> f.getModifiers().contains(JavaModifier.STATIC)));
  }
}
