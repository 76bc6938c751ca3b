package org.wormscreen.fiji.browse;

import ij.IJ;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.DeskCommand;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.plate.WellId;
import org.wormscreen.report.table.review.ReviewQuestion;
import org.wormscreen.report.table.review.Reviews;

/**
 * <i>Browse results...</i>: a window over a folder of results. A macro opens a well's image with
 * its outlines ({@code well}), and keeps what somebody says of an animal ({@code worm}, {@code
 * question}, {@code review}).
 */
public final class BrowseResults implements DeskCommand {

  @Override
  public void run() {
    Optional<Answers> said = Ask.answers(BrowseForm.of(Ask.byMacro()));
    if (said.isEmpty()) {
      return;
    }
    Path folder = said.get().needed("results");
    ResultView view = ResultView.open(folder);
    Optional<Path> plate = said.get().path("plate").or(() -> WellPictures.beside(folder));
    if (!Ask.byMacro()) {
      SwingUtilities.invokeLater(() -> new Browser(view, plate).show());
      return;
    }
    Optional<WellId> well = well(view, said.get());
    if (said.get().text("worm").isPresent()) {
      review(
          view,
          well.orElseThrow(() -> new ScreenException(Kind.USAGE, "'worm' needs 'well'")),
          said.get());
    }
    if (Ask.unseen()) {
      well.ifPresent(w -> opened(view, plate, w).show());
    } else {
      SwingUtilities.invokeLater(
          () -> {
            Browser browser = new Browser(view, plate);
            browser.show();
            said.get().text("column").ifPresent(browser::colourBy);
            well.ifPresent(browser::pick);
          });
    }
  }

  private static ij.ImagePlus opened(ResultView view, Optional<Path> plate, WellId well) {
    return WellPictures.of(view.folder(), plate).open(well, view.wormsOf(well));
  }

  private static Optional<WellId> well(ResultView view, Answers said) {
    Optional<WellId> well = said.text("well").flatMap(WellId::parse);
    if (said.text("well").isPresent() && well.filter(view.wells()::containsKey).isEmpty()) {
      throw new ScreenException(
          Kind.USAGE, "The results have no well '%s'".formatted(said.text("well").get()));
    }
    return well;
  }

  private static void review(ResultView view, WellId well, Answers said) {
    Map<String, String> worm =
        view.worm(well, said.whole("field"), said.whole("worm"))
            .orElseThrow(
                () ->
                    new ScreenException(
                        Kind.USAGE,
                        "Well %s has no object %s in field %s"
                            .formatted(well, said.whole("worm"), said.whole("field"))));
    ReviewDialog.Said answer =
        new ReviewDialog.Said(
            ReviewQuestion.of(said.text("question").orElse("muv")).column(),
            said.text("review").orElse(""),
            said.text("reviewer").orElse(System.getProperty("user.name", "")),
            said.text("note").orElse(""));
    Reviews.of(view.folder()).say(List.of(answer.about(worm)));
    IJ.log("Reviews: " + Reviews.of(view.folder()).file());
  }
}
