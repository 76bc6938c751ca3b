package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Libraries and build plugins have versions of their own: no snapshot, no range, no newest one. */
class PinnedTest {

  private static final Pattern VERSION = Pattern.compile("<(version|[\\w.-]+\\.version)>([^<]*)</");

  private static List<Path> poms() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path home = Files.isDirectory(here.resolve(".ci")) ? here : here.getParent();
    List<Path> poms =
        new ArrayList<>(List.of(home.resolve("pom.xml"), home.resolve("src/pom.xml")));
    try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
      plugins.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).forEach(poms::add);
    }
    return poms;
  }

  /** Versions that another day may bring other bytes for. */
  private static List<String> loose(String pom) {
    List<String> loose = new ArrayList<>();
    Matcher version = VERSION.matcher(pom);
    while (version.find()) {
      String text = version.group(2).strip();
      if (text.matches(".*(SNAPSHOT|LATEST|RELEASE).*|[\\[(].*|")) {
        loose.add(text);
      }
    }
    return loose;
  }

  @Test
  void everyVersionIsPinned() throws IOException {
    int versions = 0;
    for (Path pom : poms()) {
      String text = Files.readString(pom);
      assertEquals(List.of(), loose(text), pom.toString());
      versions += VERSION.split(text).length - 1;
    }
    assertTrue(versions > 30, versions + " versions were seen");
  }

  @Test
  void aLooseVersionIsNoticed() {
    for (String planted : List.of("1.0-SNAPSHOT", "LATEST", "[1.0,2.0)", "(,3]", "")) {
      assertEquals(List.of(planted), loose("<version>" + planted + "</version>"));
      assertEquals(List.of(planted), loose("<junit.version>" + planted + "</junit.version>"));
    }
    assertEquals(List.of(), loose("<version>1.0.2</version><version>${junit.version}</version>"));
  }
}
