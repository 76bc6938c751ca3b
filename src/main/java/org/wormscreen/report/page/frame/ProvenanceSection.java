package org.wormscreen.report.page.frame;

import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.Provenance;
import org.wormscreen.report.Provenance.HashedFile;
import org.wormscreen.report.page.words.Words;

/** How the results were made, so that they can be made again. */
public final class ProvenanceSection {

  private static final int MOST_FILES = 200;

  private ProvenanceSection() {}

  /** The section; what only pictures have stands there only where pictures were read. */
  public static DomContent of(Provenance run) {
    String pixel =
        run.pixelSizeUm()
            .map(um -> Words.number(um) + " \u00b5m per pixel, from " + run.pixelSizeOrigin())
            .orElse("unknown: no lengths could be given");
    String channels =
        run.channels().entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue())
            .collect(Collectors.joining(", "));
    boolean pictures = run.command().isEmpty() || !run.command().get(0).equals("hits");
    return section(
            h2("How this was made"),
            dl(
                    fact(
                        "Program",
                        "screen " + run.version() + ", code " + run.code().substring(0, 12)),
                    fact("Plate map", run.map().map(ProvenanceSection::words).orElse("none")),
                    fact("Assay", run.assay()),
                    iff(pictures, fact("Channels", channels.isEmpty() ? "none named" : channels)),
                    iff(pictures, fact("Pixel size", pixel)),
                    iff(
                        !run.libraries().isEmpty(),
                        fact(
                            "Images read by",
                            run.libraries().stream()
                                .map(l -> l.name() + " " + l.version())
                                .collect(Collectors.joining(", ")))),
                    fact("Result files", "schema " + run.schema()))
                .withClass("facts"),
            iff(
                !run.command().isEmpty(),
                p(code(String.join(" ", run.command()))).withClass("command")),
            details(summary("Settings"), pre(JsonFile.pretty(run.settings()))),
            details(
                    summary(Words.count(run.inputs().size(), "input file", "input files")),
                    files(run.inputs()))
                .withClass("screen-only"))
        .withId("provenance");
  }

  private static String words(HashedFile file) {
    return file.path() + ", SHA-256 " + file.sha256().substring(0, 12);
  }

  private static DomContent fact(String name, String value) {
    return div(dt(name), dd(value));
  }

  private static DomContent files(List<HashedFile> files) {
    List<HashedFile> shown = files.subList(0, Math.min(MOST_FILES, files.size()));
    return div(
            table(
                thead(tr(th("File"), th("Bytes"), th("SHA-256"))),
                tbody(
                    each(
                        shown,
                        f ->
                            tr(
                                td(f.path()),
                                td(Words.count(f.bytes())).withClass("number"),
                                td(code(f.sha256())))))),
            iff(
                shown.size() < files.size(),
                p("The first %s are shown; all are in run.json.".formatted(MOST_FILES))
                    .withClass("note")))
        .withClass("scroll");
  }
}
