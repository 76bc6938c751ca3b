package org.wormscreen.report.page.plate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.wormscreen.hits.Hit;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.PlateFormat;
import org.wormscreen.plate.Role;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.picture.FieldPicture;
import org.wormscreen.well.WellStatus;
import org.wormscreen.well.WellSummary;
import org.xml.sax.InputSource;

class ReportPageTest {

  @TempDir Path folder;

  private Document write(PlateReport report) throws Exception {
    Path file = folder.resolve("report.html");
    ReportPage.write(file, report);
    return parse(Files.readAllBytes(file));
  }

  /** The page is XML as well, so that what a browser would see can be asked for. */
  private static Document parse(byte[] page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver(
        (id, system) -> new InputSource(new ByteArrayInputStream(new byte[0])));
    return builder.parse(new ByteArrayInputStream(page));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static PlateReport small() {
    return new FakePlates(7, PlateFormat.WELLS_24, Assay.VIABILITY)
        .plate("plate \u202e" + FakePlates.HOSTILE, true);
  }

  private static void assertInert(Document page) {
    assertEquals(1, elements(page, "script").size(), "only the page's own script");
    for (Element element : elements(page, "*")) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
        String value = attributes.item(i).getNodeValue();
        assertFalse(name.startsWith("on"), () -> element.getTagName() + " " + name);
        assertFalse(name.equals("style"), () -> element.getTagName() + " " + value);
        if (List.of("href", "src", "srcset", "action", "data", "xlink:href").contains(name)) {
          assertTrue(
              value.startsWith("#")
                  || value.startsWith("data:image/jpeg;base64,")
                  || value.startsWith("report_files/"),
              () -> element.getTagName() + " " + name + "=" + value);
        }
        assertFalse(value.contains("http:") || value.contains("https:"), value);
      }
    }
  }

  @Test
  void hostileNamesAreInertAndReadable() throws Exception {
    Document page = write(small());
    assertInert(page);
    assertTrue(page.getDocumentElement().getTextContent().contains(FakePlates.HOSTILE));
    assertFalse(
        page.getDocumentElement().getTextContent().contains("\u202e"), "turns what follows");
    assertEquals(0, elements(page, "iframe").size() + elements(page, "link").size());
  }

  @Test
  void thePolicyLetsInExactlyThePagesOwnStyleAndScript() throws Exception {
    Document page = write(small());
    String policy =
        elements(page, "meta").stream()
            .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .getAttribute("content");
    assertTrue(policy.startsWith("default-src 'none'; img-src data:;"), policy);
    for (String part : List.of("style", "script")) {
      String text = elements(page, part).get(0).getTextContent();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String allowed = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
      assertTrue(policy.contains(part + "-src " + allowed), policy);
    }
    assertFalse(policy.contains("unsafe"), policy);
  }

  @Test
  void everyPlannedWellHasACardAndEveryLinkItsTarget() throws Exception {
    PlateReport report = small();
    Document page = write(report);
    Map<String, Element> ids = new TreeMap<>();
    for (Element element : elements(page, "*")) {
      if (element.hasAttribute("id")) {
        assertEquals(null, ids.put(element.getAttribute("id"), element), "an id twice");
      }
    }
    for (WellSummary well : report.wells()) {
      assertEquals("article", ids.get(well.well().label()).getTagName());
    }
    for (Element link : elements(page, "a")) {
      assertTrue(ids.containsKey(link.getAttribute("href").substring(1)), link::getTextContent);
    }
  }

  @Test
  void theSameReportGivesTheSameBytesInAnyLocale() throws Exception {
    Path first = folder.resolve("first.html");
    Path second = folder.resolve("second.html");
    Locale before = Locale.getDefault();
    ReportPage.write(first, small());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      ReportPage.write(second, small());
    } finally {
      Locale.setDefault(before);
    }
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void aPlateWithoutAnyGoodWellSaysSo() throws Exception {
    PlateReport report = small();
    List<WellSummary> lost =
        report.wells().stream()
            .map(
                w ->
                    new WellSummary(
                        w.plate(),
                        w.well(),
                        w.contents(),
                        WellStatus.FAILED,
                        "IO",
                        "Gone.",
                        0,
                        0,
                        new TreeMap<>(),
                        Optional.empty(),
                        0,
                        List.of()))
            .toList();
    Document page = write(bare(report, lost));
    assertInert(page);
    assertTrue(
        page.getDocumentElement().getTextContent().contains("No well of this plate could be"));
  }

  @Test
  void aPlateWithoutWellsIsStillAPage() throws Exception {
    assertInert(write(bare(small(), List.of())));
  }

  @Test
  void noHitsAreStatedPlainly() throws Exception {
    PlateReport report = small();
    String text = write(bare(report, report.wells())).getDocumentElement().getTextContent();
    assertTrue(text.contains("the wells were measured"), text);
  }

  @Test
  void everyFormatAndAssayIsAPage() throws Exception {
    for (Assay assay : Assay.values()) {
      assertInert(write(new FakePlates(1, PlateFormat.WELLS_6, assay).plate("p", true)));
    }
    Document large = write(new FakePlates(1, PlateFormat.WELLS_384, Assay.SIZE).plate("p", false));
    assertInert(large);
    assertEquals(384, elements(large, "article").size());
  }

  @Test
  void tenThousandTreatmentsAreCutToWhatCanBeRead() throws Exception {
    PlateReport report = small();
    List<Hit> many = new ArrayList<>();
    while (many.size() < 10_000) {
      many.addAll(report.hits());
    }
    PlateReport large =
        new PlateReport(
            report.plate(),
            report.assay(),
            report.format(),
            report.wells(),
            many,
            report.quality(),
            report.provenance(),
            List.of());
    Document page = write(large);
    int entries = elements(page, "tbody").size();
    assertTrue(entries > 1_000 && entries < 4_500, "entries: " + entries);
    assertTrue(page.getDocumentElement().getTextContent().contains("all are in hits.csv"));
  }

  @Test
  void aPlateOfControlsAloneSaysSo() throws Exception {
    PlateReport report = small();
    List<WellSummary> controls =
        report.wells().stream()
            .filter(w -> w.contents().orElseThrow().role() != Role.SAMPLE)
            .toList();
    String text = write(bare(report, controls)).getDocumentElement().getTextContent();
    assertTrue(text.contains("names no treatment to be tested"), text);
  }

  private static PlateReport bare(PlateReport report, List<WellSummary> wells) {
    return new PlateReport(
        report.plate(),
        report.assay(),
        report.format(),
        wells,
        List.of(),
        Optional.empty(),
        report.provenance(),
        List.of());
  }

  @Test
  void manyPicturesLieBesideThePageAndOldOnesAreRemoved() throws Exception {
    PlateReport report = small();
    List<FieldPicture> heavy = new ArrayList<>();
    for (FieldPicture p : report.pictures()) {
      heavy.add(
          FieldPicture.of(p.well(), 1, p.width(), p.height(), new byte[1_000_000], p.marks()));
    }
    Path beside = folder.resolve("report_files");
    Document page = write(with(report, heavy));
    assertInert(page);
    for (Element img : elements(page, "img")) {
      assertTrue(Files.isRegularFile(folder.resolve(img.getAttribute("src"))));
    }
    assertTrue(Files.size(folder.resolve("report.html")) < 1_000_000);
    Path keep = Files.writeString(beside.resolve("notes.txt"), "of the user");
    write(with(report, List.of()));
    assertEquals(List.of(keep), list(beside));
  }

  private static PlateReport with(PlateReport r, List<FieldPicture> pictures) {
    return new PlateReport(
        r.plate(),
        r.assay(),
        r.format(),
        r.wells(),
        r.hits(),
        r.quality(),
        r.provenance(),
        pictures);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aPictureIsLinkedFromItsWell() throws Exception {
    Document page = write(small());
    Element a01 =
        elements(page, "article").stream()
            .filter(e -> e.getAttribute("id").equals(new WellId(0, 0).label()))
            .findFirst()
            .orElseThrow();
    assertTrue(
        ((Element) a01.getElementsByTagName("img").item(0))
            .getAttribute("src")
            .startsWith("data:image/jpeg;base64,/9j/"));
    assertTrue(a01.getElementsByTagName("polygon").getLength() > 3);
  }
}
