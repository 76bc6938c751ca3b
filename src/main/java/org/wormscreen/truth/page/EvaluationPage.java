package org.wormscreen.truth.page;

import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.img;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import j2html.tags.specialized.FigureTag;
import j2html.tags.specialized.TrTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wormscreen.truth.figure.Evaluation;
import org.wormscreen.truth.figure.WellFigures;
import org.wormscreen.truth.outline.FieldComparison;

/** The figures and the worst scenes as one HTML file. */
record EvaluationPage(Evaluation figures, List<Scene> worst, FieldPictures pictures) {

  private static final String STYLE =
      """
      body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; color: #222 }
      pre { background: #f5f5f2; padding: 1rem; overflow-x: auto }
      table { border-collapse: collapse } th, td { padding: .15rem .8rem; text-align: right }
      th { border-bottom: 1px solid #999 } td:first-child, th:first-child { text-align: left }
      figure { margin: 1.5rem 0 } img { max-width: 100% } figcaption { color: #444 }
      """;

  /** The document. */
  String page() throws IOException {
    List<FigureTag> scenes = new ArrayList<>();
    for (Scene scene : worst) {
      scenes.add(shown(scene));
    }
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    title("Results against truth"),
                    style(rawHtml(STYLE))),
                body(
                    h1("Results against truth"),
                    pre(new EvaluationText(figures).lines()),
                    h2("Worst first"),
                    p(
                        "Left the truth, right the result. Red: without a partner at IoU 0.5."
                            + " Other colours pair the two sides."),
                    each(scenes, scene -> scene),
                    h2("Wells"),
                    table(
                        thead(
                            tr(
                                each(
                                    List.of(
                                        "well",
                                        "annotated",
                                        "found",
                                        "IoU .5",
                                        "IoU .75",
                                        "status"),
                                    name -> th(name)))),
                        tbody(each(figures.wells(), EvaluationPage::row)))))
            .attr("lang", "en"));
  }

  private static TrTag row(WellFigures well) {
    return tr(
        each(
            Stream.of(
                    well.well().label(),
                    Integer.toString(well.annotated()),
                    Integer.toString(well.found()),
                    well.masks() ? Integer.toString(well.matched50()) : "",
                    well.masks() ? Integer.toString(well.matched75()) : "",
                    well.status())
                .toList(),
            value -> td(value)));
  }

  private FigureTag shown(Scene scene) throws IOException {
    FieldComparison field = scene.field();
    byte[] png = new ScenePicture(scene, pictures.of(field.well(), field.field())).png();
    String name = field.well() + (field.field() > 0 ? " field " + field.field() : "");
    return figure(
        img()
            .withSrc("data:image/png;base64," + Base64.getEncoder().encodeToString(png))
            .withAlt("Truth and result in well " + name),
        figcaption(
            String.format(
                Locale.ROOT,
                "%s: %d annotated, %d found, %d missed, %d false, %d wrong verdicts; %sIoU of pairs %s",
                name,
                scene.annotated().size(),
                scene.found().size(),
                scene.missed().size(),
                scene.extra().size(),
                scene.wrongLife(),
                scene.matches().stream()
                    .map(scene::vulvaWords)
                    .filter(words -> !words.isEmpty())
                    .map(words -> words + "; ")
                    .collect(Collectors.joining()),
                scene.matches().stream().map(m -> EvaluationText.share(m.iou())).toList())));
  }
}
