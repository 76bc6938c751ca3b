package org.wormscreen.report.page.frame;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;

import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.HtmlTag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.report.AtomicFile;
import org.wormscreen.report.page.words.SafeText;

/**
 * What every page has around its sections: head, style, script, the policy that lets nothing be
 * loaded, and the list of places at its top.
 *
 * @param title of the window
 * @param places identifiers of the sections and their words, in order
 * @param picturesInside whether all pictures lie within the page; else files beside it are let in
 * @param own name of a style sheet and a script of the page's own, which come after those of all
 *     pages; empty without
 */
public record PageFrame(
    String title, Map<String, String> places, boolean picturesInside, Optional<String> own) {

  /** The frame of a page with nothing of its own. */
  public PageFrame(String title, Map<String, String> places, boolean picturesInside) {
    this(title, places, picturesInside, Optional.empty());
  }

  /** Writes the page of these sections, whole or not at all. */
  public void write(Path file, List<DomContent> sections) {
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          render(sections, writer);
          writer.flush();
        });
  }

  private void render(List<DomContent> sections, Writer writer) throws IOException {
    Config config = Config.defaults().withEmptyTagsClosed(true).withTextEscaper(SafeText::escape);
    writer.append("<!DOCTYPE html>\n");
    page(sections).render(FlatHtml.into(writer, config), null);
    writer.append("\n");
  }

  private HtmlTag page(List<DomContent> sections) {
    PageStyle style = PageStyle.load(own);
    return html(
            head(
                meta().withCharset("UTF-8"),
                meta()
                    .attr("http-equiv", "Content-Security-Policy")
                    .withContent(style.policy(picturesInside)),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                meta().withName("referrer").withContent("no-referrer"),
                TagCreator.title(title),
                style().with(rawHtml(style.css()))),
            body(
                iff(
                    !places.isEmpty(),
                    nav(each(places, (id, word) -> a(word).withHref("#" + id)))
                        .attr("aria-label", "Sections")),
                main(sections.toArray(DomContent[]::new)),
                script().with(rawHtml(style.script()))))
        .withLang("en");
  }
}
