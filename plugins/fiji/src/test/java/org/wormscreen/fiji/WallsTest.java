package org.wormscreen.fiji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the walls of the plugin. */
class WallsTest {

  private static final JavaClasses PLUGIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wormscreen.fiji");

  @Test
  void thePluginNeverCallsTheCommandLine() {
    assertTrue(PLUGIN.size() > 10, "only " + PLUGIN.size() + " classes were seen");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.wormscreen.cli..", "picocli..")
        .check(PLUGIN);
  }

  @Test
  void sciJavaStaysInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.wormscreen.fiji.scijava..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.scijava..")
        .check(PLUGIN);
  }

  @Test
  void nothingIsKeptInMutableStatics() {
    fields().that().areStatic().should().beFinal().check(PLUGIN);
  }

  @Test
  void standardStreamsAreLeftAlone() {
    noClasses()
        .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(PLUGIN);
  }
}
