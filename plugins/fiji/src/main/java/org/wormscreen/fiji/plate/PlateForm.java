package org.wormscreen.fiji.plate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Entry;
import org.wormscreen.fiji.form.Form;
import org.wormscreen.intake.option.ChannelWords;
import org.wormscreen.intake.option.IntakeOptions;
import org.wormscreen.intake.option.SliceChoice;
import org.wormscreen.pipeline.AnalysisRequest;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.WellSelection;

/** What <i>Analyze plate...</i> asks, and the request that the answers make. */
public final class PlateForm {

  /** The name of the command. */
  public static final String TITLE = "Analyze plate...";

  /** The words of the assays that can be analysed. */
  public static final List<String> ASSAYS = Stream.of(Assay.values()).map(Assay::label).toList();

  private PlateForm() {}

  /** The form. */
  public static Form form() {
    return new Form(
        TITLE,
        "What is left empty is found in the plate's folder and files.",
        List.of(
            Entry.folder("Plate folder").keep(),
            Entry.choice("Assay", Assay.MUV.label(), ASSAYS).keep(),
            Entry.text("Channels (brightfield=w1,stain=w2)", "").keep(),
            Entry.text("Pixel_size (um per pixel)", ""),
            Entry.text("Wells (A01,B02-B12)", ""),
            Entry.file("Map (CSV)"),
            Entry.file("Settings (YAML)"),
            Entry.folder("Out (folder for results)"),
            Entry.flag("Show tables and report", true)));
  }

  /** The request; the words of its command are those that the command line records. */
  public static AnalysisRequest request(Answers said) {
    Path plate = said.needed("plate");
    if (!Files.isDirectory(plate)) {
      throw new ScreenException(Kind.NO_INPUT, "There is no plate folder " + plate);
    }
    IntakeOptions intake =
        new IntakeOptions(
            said.path("map"),
            Optional.empty(),
            said.number("pixel_size"),
            ChannelWords.parse(said.text("channels").orElse("")),
            said.text("wells").map(WellSelection::parse),
            Optional.empty(),
            false,
            SliceChoice.defaults(),
            OptionalInt.empty(),
            Optional.empty());
    return new AnalysisRequest(
        plate,
        intake,
        assay(said),
        said.path("settings"),
        said.path("out"),
        Runtime.getRuntime().availableProcessors(),
        List.of());
  }

  /** The assay that was said. */
  public static Assay assay(Answers said) {
    String word = said.text("assay").orElse(Assay.MUV.label());
    return Assay.parse(word)
        .orElseThrow(
            () ->
                new ScreenException(
                    Kind.USAGE,
                    "There is no assay '%s'; the assays are %s"
                        .formatted(word, String.join(", ", ASSAYS))));
  }
}
