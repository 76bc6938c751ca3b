package org.wormscreen.report.page.frame;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;

/** The words of the page, and whom to cite. */
public final class GlossarySection {

  private record Term(String word, String meaning) {}

  private static final List<Term> TERMS =
      List.of(
          new Term(
              "Well",
              "The unit of the experiment. Animals of one well share drug, food and neighbours; "
                  + "they are counted together and never tested one by one."),
          new Term(
              "k of n = share (low to high)",
              "k animals of n that were judged, with the 95 % score limits of Wilson (1927)."),
          new Term(
              "Scored, rejected",
              "A scored animal was outlined whole and measured. A rejected object was seen and not "
                  + "measured, for the reason given; it is in no denominator."),
          new Term(
              "Disputed",
              "Stain and brightfield contradict each other on whether the animal lives. The stain "
                  + "counts; look at the picture."),
          new Term(
              "Effect",
              "The difference to the vehicle wells, with its 95 % interval: of the fraction alive "
                  + "or of the median length."),
          new Term(
              "q",
              "The p value after Benjamini and Hochberg (1995) over all treatments tested: among "
                  + "treatments with q up to 0.05 about one in twenty is expected to be false."),
          new Term(
              "SSMD",
              "Strictly standardised mean difference to the vehicle wells (Zhang 2007): the "
                  + "difference in units of the spread between wells."),
          new Term(
              "Z\u2032",
              "How far the controls stand apart, in units of their spread (Zhang, Chung and "
                  + "Oldenburg 1999); 1 is perfect, from 0.5 is called excellent, below 0 they "
                  + "overlap."),
          new Term(
              "Ceiling of Z\u2032",
              "The largest Z\u2032 that so few animals in a well allow, even without any other "
                  + "error. A Z\u2032 near its ceiling asks for more animals, one far below it "
                  + "for a better plate."),
          new Term(
              "Overdispersion \u03c1",
              "How alike animals of one well are beyond chance, 0 to 1; the larger, the less "
                  + "more animals in a well help."),
          new Term(
              "Toxicity", "The share dead above that of the vehicle; empty where not measured."),
          new Term(
              "Lost, flagged",
              "A lost well has no numbers and counts nowhere. A flagged well has numbers that say "
                  + "less than those of others; its status tells why."));

  private static final List<String> SOURCES =
      List.of(
          "Gorgo\u0144, Billing, Eriksson and Hemmingsson 2024, Cancer Research Communications "
              + "4:2454: the screen on which the assay is modelled.",
          "Zhang, Chung and Oldenburg 1999, doi 10.1177/108705719900400206: Z\u2032.",
          "Zhang 2007, doi 10.1016/j.ygeno.2006.12.014: SSMD.",
          "Wilson 1927, doi 10.1080/01621459.1927.10502953: limits of a share.",
          "Benjamini and Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x: q.");

  private GlossarySection() {}

  /** The section, beside this version of the program. */
  public static DomContent of(String version) {
    return section(
            h2("Words"),
            dl(each(TERMS, t -> div(dt(t.word()), dd(t.meaning())))).withClass("glossary"),
            h2("How to cite"),
            p(
                "Name the program with its version, screen %s, as its CITATION.cff says, and give run.json along with your data. The methods are of:"
                    .formatted(version)),
            ul(each(SOURCES, s -> li(s))))
        .withId("words");
  }
}
