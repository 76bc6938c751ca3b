package org.wormscreen.truth.review;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.kbd;
import static j2html.TagCreator.p;
import static j2html.TagCreator.progress;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.report.page.frame.PageFrame;
import org.wormscreen.report.table.review.ReviewQuestion;

/**
 * The page on which a person answers: one animal at a time, without well, treatment or verdict. It
 * loads nothing, keeps the answers in the browser and saves them as a file.
 *
 * @param question what is asked
 * @param name of this lot of animals, under which the browser keeps the answers
 */
record ReviewPage(ReviewQuestion question, String name) {

  /** An item's number and its picture. */
  record Shown(int item, AnimalPicture picture) {}

  void write(Path file, List<Shown> animals) {
    List<DomContent> sections = new ArrayList<>();
    sections.add(head());
    animals.forEach(animal -> sections.add(item(animal)));
    new PageFrame("A second look", Map.of(), true, Optional.of("review")).write(file, sections);
  }

  private DomContent head() {
    return div(
            h1(question.words()),
            p(
                text("Answer by the buttons or their keys; "),
                kbd("?"),
                text(" when you cannot tell, "),
                kbd("o"),
                text(" hides and shows the outline, the arrow keys go back and on. "),
                text("Judge the outlined animal alone. Some animals come twice. "),
                text("When you are done, save the answers and give them to "),
                kbd("screen review DIR --answers NAME=answers.csv"),
                text(".")),
            div(
                    span("This page needs JavaScript.").withId("state").attr("role", "status"),
                    progress().attr("aria-label", "answered"),
                    button("Back").withType("button").withId("back"),
                    button("On").withType("button").withId("on"),
                    button("Outline").withType("button").withId("outline"),
                    button("Save answers").withType("button").withId("save"))
                .withClass("state"))
        .attr("data-review", name);
  }

  private DomContent item(Shown animal) {
    AnimalPicture picture = animal.picture();
    return section(
            tag("svg")
                .attr("viewBox", "0 0 %s %s".formatted(picture.width(), picture.height()))
                .attr("role", "img")
                .attr("aria-label", "Animal " + animal.item())
                .with(
                    tag("image")
                        .attr("href", picture.address())
                        .attr("width", picture.width())
                        .attr("height", picture.height()),
                    tag("polygon").attr("points", picture.points())),
            div(
                    each(answers(), a -> answer(a, words(a), a.substring(0, 1))),
                    answer(AnswerRow.CANNOT_TELL, "cannot tell", AnswerRow.CANNOT_TELL))
                .withClass("answers"),
            input()
                .withType("text")
                .withClass("note")
                .withPlaceholder("Note")
                .attr("aria-label", "Note"))
        .withClass("item")
        .attr("data-item", animal.item());
  }

  /** One button each; counts of two digits would need a key of two. */
  private List<String> answers() {
    return question.answers().stream().filter(a -> !a.matches("[0-9]{2,}")).toList();
  }

  private String words(String answer) {
    boolean yesOrNo = question.answers().equals(List.of("0", "1"));
    return yesOrNo ? (answer.equals("1") ? "yes" : "no") : answer;
  }

  private static DomContent answer(String answer, String words, String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return button(words + " ")
        .with(kbd(lower))
        .withType("button")
        .attr("data-answer", answer)
        .attr("data-key", lower);
  }
}
