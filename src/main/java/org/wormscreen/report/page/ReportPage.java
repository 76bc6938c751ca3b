package org.wormscreen.report.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.HtmlTag;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wormscreen.report.AtomicFile;

/**
 * Writes {@code report.html}: one file that loads nothing, the same bytes for the same report.
 * Above about ten megabytes of pictures these lie in {@code report_files/} beside it.
 */
public final class ReportPage {

  private ReportPage() {}

  /** Writes the page, and its pictures beside it if they are many. */
  public static void write(Path file, PlateReport report) {
    PictureFolder folder = PictureFolder.forPictures(report.pictures());
    folder.write(file, report.pictures());
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          render(report, folder, writer);
          writer.flush();
        });
  }

  static void render(PlateReport report, PictureFolder folder, Writer writer) throws IOException {
    Config config = Config.defaults().withEmptyTagsClosed(true).withTextEscaper(SafeText::escape);
    writer.append("<!DOCTYPE html>\n");
    page(report, folder).render(FlatHtml.into(writer, config), null);
    writer.append("\n");
  }

  private static HtmlTag page(PlateReport report, PictureFolder folder) {
    PageStyle style = PageStyle.load();
    return html(
            head(
                meta().withCharset("UTF-8"),
                meta()
                    .attr("http-equiv", "Content-Security-Policy")
                    .withContent(style.policy(folder.inPage())),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                meta().withName("referrer").withContent("no-referrer"),
                title(report.plate() + " \u2013 screen"),
                style().with(rawHtml(style.css()))),
            body(
                contents(),
                main(sections(report, folder).toArray(DomContent[]::new)),
                script().with(rawHtml(style.script()))))
        .withLang("en");
  }

  private static DomContent contents() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("plate", "Plate");
    places.put("controls", "Controls");
    places.put("treatments", "Treatments");
    places.put("problems", "Problems");
    places.put("wells", "Wells");
    places.put("provenance", "How made");
    places.put("words", "Words");
    return nav(each(places, (id, word) -> a(word).withHref("#" + id)))
        .attr("aria-label", "Sections");
  }

  private static List<DomContent> sections(PlateReport report, PictureFolder folder) {
    List<DomContent> sections = new ArrayList<>();
    sections.add(VerdictSection.of(report));
    sections.add(PlateMapsSection.of(report));
    sections.add(ControlsSection.of(report));
    sections.add(HitsSection.of(report));
    sections.add(ProblemsSection.of(report));
    sections.add(WellsSection.of(report, folder));
    sections.add(ProvenanceSection.of(report.provenance()));
    sections.add(GlossarySection.of(report));
    return sections;
  }
}
