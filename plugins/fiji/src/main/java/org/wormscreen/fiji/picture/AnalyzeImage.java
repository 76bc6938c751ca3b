package org.wormscreen.fiji.picture;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.plugin.frame.RoiManager;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;
import org.wormscreen.fiji.DeskCommand;
import org.wormscreen.fiji.form.Answers;
import org.wormscreen.fiji.form.Ask;
import org.wormscreen.fiji.plate.PlateForm;
import org.wormscreen.fiji.work.OneWork;
import org.wormscreen.image.GrayImage;
import org.wormscreen.mask.ImageCondition;
import org.wormscreen.pipeline.field.FieldPlanes;
import org.wormscreen.pipeline.field.FieldReader;
import org.wormscreen.pipeline.field.FieldReading;
import org.wormscreen.pipeline.field.LooseFields;
import org.wormscreen.pipeline.settings.ScreenSettings;
import org.wormscreen.plate.Assay;
import org.wormscreen.plate.ChannelRole;
import org.wormscreen.plate.PixelSize;

/** <i>Analyze open image</i>: the active image as fields of a well without a plate. */
public final class AnalyzeImage implements DeskCommand {

  @Override
  public void run() {
    OpenPicture picture = OpenPicture.active();
    Optional<Answers> said = Ask.answers(ImageForm.of(picture, Ask.byMacro()));
    if (said.isPresent()) {
      analyze(picture, said.get());
    }
  }

  private static void analyze(OpenPicture picture, Answers said) {
    ImagePlus image = picture.image();
    ScreenSettings settings =
        said.path("settings").map(ScreenSettings::load).orElseGet(ScreenSettings::defaults);
    PixelSize pixel = picture.pixelSize(said.number("pixel_size"));
    FieldReader reader = new FieldReader(settings, PlateForm.assay(said), pixel);
    boolean all = said.said().getOrDefault("slices", "current").equals("all");
    List<OpenPicture.Place> places = picture.places(channel(said, "brightfield"), all);
    Map<ChannelRole, Integer> light = new EnumMap<>(ChannelRole.class);
    light.put(ChannelRole.STAIN, channel(said, "stain"));
    light.put(ChannelRole.REPORTER, channel(said, "reporter"));
    light.values().removeIf(channel -> channel == 0);
    light.values().forEach(channel -> picture.places(channel, false)); // refuses what is not there
    if (reader.assay() == Assay.INDUCTION && !light.containsKey(ChannelRole.REPORTER)) {
      throw new ScreenException(
          Kind.USAGE,
          "The assay 'induction' reads the vulval reporter's channel; give 'reporter', its number in"
              + " the image");
    }
    List<ReadField> fields =
        OneWork.run(
            "the analysis of " + image.getTitle(),
            () -> read(picture, reader, places, light, settings));
    show(picture, fields, settings, said);
  }

  private static List<ReadField> read(
      OpenPicture picture,
      FieldReader reader,
      List<OpenPicture.Place> places,
      Map<ChannelRole, Integer> light,
      ScreenSettings settings)
      throws IOException {
    List<FieldReading> readings = new ArrayList<>();
    for (OpenPicture.Place place : places) {
      picture.say("field %s of %s".formatted(readings.size() + 1, places.size()));
      IJ.showProgress(readings.size(), places.size());
      GrayImage brightfield = picture.gray(place);
      FieldPlanes planes =
          role ->
              role == ChannelRole.BRIGHTFIELD
                  ? Optional.of(brightfield)
                  : Optional.ofNullable(light.get(role))
                      .map(c -> new OpenPicture.Place(c, place.slice(), place.frame()))
                      .map(picture::gray);
      readings.add(reader.read(readings.size() + 1, planes));
    }
    List<FieldReading> judged = new LooseFields(settings.phenotype()).judged(readings);
    List<ReadField> fields = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      fields.add(new ReadField(places.get(i), judged.get(i), picture.selection()));
    }
    return fields;
  }

  private static void show(
      OpenPicture picture, List<ReadField> fields, ScreenSettings settings, Answers said) {
    ImagePlus image = picture.image();
    Overlay overlay = FieldOverlay.named();
    fields.forEach(f -> FieldOverlay.draw(f, image, overlay));
    image.setOverlay(overlay);
    new ImageTable(image.getTitle(), fields).rows().showAsResults(!Ask.unseen());
    if (said.flag("manager") && !GraphicsEnvironment.isHeadless()) {
      manage(overlay, fields);
    }
    long animals =
        fields.stream().flatMap(f -> f.listed().stream()).filter(s -> s.scored()).count();
    if (said.flag("gallery") && animals > 0) {
      ImagePlus gallery =
          GalleryStack.of("Gallery of " + image.getTitle(), fields, settings.phenotype());
      gallery.show();
    }
    tell(image.getTitle(), fields, animals);
  }

  /** Animals alone, as in the files of {@code outlines/}. */
  private static void manage(Overlay overlay, List<ReadField> fields) {
    RoiManager manager = RoiManager.getRoiManager();
    manager.reset();
    int next = 0;
    for (ReadField field : fields) {
      for (var score : field.listed()) {
        if (score.scored()) {
          manager.addRoi((ij.gui.Roi) overlay.get(next).clone());
        }
        next++;
      }
    }
  }

  private static void tell(String title, List<ReadField> fields, long animals) {
    String remark =
        fields.stream()
            .map(f -> f.reading().foreground().condition())
            .filter(c -> c != ImageCondition.GOOD && c != ImageCondition.INVERTED)
            .findFirst()
            .map(AnalyzeImage::words)
            .orElse("");
    String sentence = "%s: %s animals found%s".formatted(title, animals, remark);
    IJ.showStatus(sentence);
    if (animals == 0 || !remark.isEmpty() || Ask.unseen()) {
      IJ.log(sentence);
    }
  }

  private static String words(ImageCondition condition) {
    return switch (condition) {
      case GOOD, INVERTED -> "";
      case BLANK -> "; the picture is one gray everywhere, nothing can be seen in it";
      case SATURATED -> "; most of the picture is overexposed, nothing can be seen in it";
      case OUT_OF_FOCUS -> "; the picture is out of focus";
      case OVERFULL -> "; more than half of the picture is dark: a lid, a bubble, or a swarm";
    };
  }

  private static int channel(Answers said, String key) {
    return said.said().containsKey(key) ? said.whole(key) : 0;
  }
}
