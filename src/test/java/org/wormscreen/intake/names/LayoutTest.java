package org.wormscreen.intake.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.ScreenException;

class LayoutTest {

  private static final String GUID = "773004B9-5D0A-4322-AFC2-CF6D9D5068A9";

  private static LayoutChoice choice(String... files) {
    return LayoutChoice.among(KnownLayouts.ALL, List.of(files).stream().map(Path::of).toList());
  }

  private static String number(OptionalInt value) {
    return value.isPresent() ? String.valueOf(value.getAsInt()) : "";
  }

  private static String said(ImageName n) {
    return "%s|%s|%d|%s|%s|%s"
        .formatted(
            n.plate(), n.well(), n.field(), n.channel(), number(n.slice()), number(n.time()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '\'',
      value = {
        "exp_A01_s1_w1GUID.tif ImageXpress exp|A01|1|w1||",
        "exp_A01_s2_w1401562CF-BD52-4C90-A944-83185F26B372.tif ImageXpress exp|A01|2|w1||",
        "exp_A01_w2_GUID.tif ImageXpress exp|A01|1|w2||",
        "exp_A01_w2_[GUID].tif ImageXpress exp|A01|1|w2||",
        "exp_A01_w2{GUID}.TIF ImageXpress exp|A01|1|w2||",
        "exp_A01_s3GUID.tif ImageXpress exp|A01|3|||",
        "exp_A01GUID.tif ImageXpress exp|A01|1|||",
        "exp_A01_s1_w1.stk ImageXpress exp|A01|1|w1||",
        "TimePoint_3/exp_P24_s1_w4.tif ImageXpress exp|P24|1|w4||3",
        "a/b/TimePoint_3/ZStep_7/exp_AF48_s1_w4GUID.tif ImageXpress exp|AF48|1|w4|7|3",
        "ZStep_0/exp_C07_w1.tif ImageXpress exp|C07|1|w1||",
        "1649_1109_0003_Amp5-1_B_20070424_A02_w1_GUID.tif ImageXpress"
            + " 1649_1109_0003_Amp5-1_B_20070424|A02|1|w1||",
        "A01.tif 'plain names' |A01|1|||",
        "a1.PNG 'plain names' |A01|1|||",
        "A001.jpeg 'plain names' |A01|1|||",
        "A01_w1.tif 'plain names' |A01|1|w1||",
        "A01_s2_w1.tif 'plain names' |A01|2|w1||",
        "A01_w01_s2.tif 'plain names' |A01|2|w1||",
        "plate_A01_f01_c1.png 'plain names' plate|A01|1|c1||",
        "plate-A01-f01-ch2.png 'plain names' plate|A01|1|ch2||",
        "plate_c02_f01_c1.png 'plain names' plate|C02|1|c1||",
        "plate_A01_t2_z3_f4_c1.ome.tif 'plain names' plate|A01|4|c1|3|2",
        "plate_A01_GFP.tif 'plain names' plate|A01|1|gfp||",
        "A01_Texas_Red.tif none none",
        "A01_BF_s1.tif 'plain names' |A01|1|bf||",
        "plate_B05.tif 'plain names' plate|B05|1|||",
        "plate_A1_B02.tif 'plain names' plate_A1|B02|1|||",
        "r03c11f02p05-ch2sk4fk1fl1.tiff Operetta |C11|2|ch2|5|4",
        "my_plate_D08_T0001F002L01A01Z04C01.tif CellVoyager my_plate|D08|2|c1|4|1",
        "exp_W03_s1_w1.tif ImageXpress exp|W03|1|w1||",
        "exp_s1_w1.tif none none",
        "s1_w1.tif none none",
        "A00.tif none none",
        "A49.tif none none",
        "AG1.tif none none",
        "A01_w1_w2.tif none none",
        "A01_s1_s1.tif none none",
        "A01_old.tif none none",
        "overview.tif none none",
        "A01x.tif none none",
        "SNAP-125844-0050.tif none none"
      })
  void namesSayWhatTheySay(String file, String layout, String expected) {
    LayoutChoice found = choice(file.replace("GUID", GUID));
    if (layout.equals("none")) {
      assertEquals(List.of(), found.explained(), file);
    } else {
      assertEquals(
          List.of(expected), found.explained().stream().map(f -> said(f.name())).toList(), file);
      assertEquals(layout, found.layout().name(), file);
    }
  }

  @Test
  void aPlateCalledA1WithItsWellsLastIsOnePlate() {
    LayoutChoice found = choice("A1_A02.tif", "A1_B02.tif", "A1_C02.tif", "A1_F02.tif");
    assertEquals("plain names, the well last", found.layout().name());
    assertEquals(
        List.of("A1|A02|1|||", "A1|B02|1|||", "A1|C02|1|||", "A1|F02|1|||"),
        found.explained().stream().map(f -> said(f.name())).toList());
  }

  @Test
  void theLayoutThatExplainsMostIsTakenAndTheRestIsListed() {
    LayoutChoice found =
        choice("r01c01f01p01-ch1sk1fk1fl1.tiff", "A01.tif", "A02.tif", "x.tif", "B01.tif");
    assertEquals("plain names", found.layout().name());
    assertEquals(3, found.explained().size());
    assertEquals(
        List.of(Path.of("r01c01f01p01-ch1sk1fk1fl1.tiff"), Path.of("x.tif")), found.unexplained());
  }

  @Test
  void namesWithLineBreaksAndAccentsAreRead() {
    assertEquals("a\nb|A01|1|w1||", said(choice("a\nb_A01_w1.tif").explained().get(0).name()));
    String composed = said(choice("Plaque\u00e9_A01_w1.tif").explained().get(0).name());
    String decomposed = said(choice("Plaquee\u0301_A01_w1.tif").explained().get(0).name());
    assertEquals(composed, decomposed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?<plate>.+)-(?<row>[A-P])_(?<column>\\d+)-(?<channel>\\w+)",
        "(?P<plate>.+)-(?P<row>[A-P])_(?P<column>\\d+)-(?P<channel>\\w+)\\.tif"
      })
  void aPatternOfTheUserReadsAnyName(String regex) {
    ImageName name = Layout.ofPattern(regex).read("sub/p-2-b_07-Red.tif").orElseThrow();
    assertEquals("p-2|B07|1|red||", said(name));
  }

  @Test
  void aPatternWithASlashReadsFolders() {
    Layout layout =
        Layout.ofPattern(
            "(?<plate>[^/]+)/(?<row>\\d+)-(?<column>\\d+)/f(?<field>\\d+)z(?<z>\\d+)t(?<t>\\d+)");
    assertEquals("p1|C11|4||0|12", said(layout.read("p1/3-11/f4z0t12.png").orElseThrow()));
    assertTrue(layout.read("f4z0t12.png").isEmpty());
    assertTrue(layout.read("p1/33-11/f4z0t12.png").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(?<well>.+)_(?<site>.)|has groups that mean nothing here: site",
        "(?<channel>.+)|has no group 'well' (nor 'row' and 'column')",
        "(?<row>.+)|has no group 'well' (nor 'row' and 'column')",
        "(?<well>[A-|is no regular expression: Illegal character range"
      })
  void aPatternThatCannotServeIsRefused(String regex, String why) {
    ScreenException wrong = assertThrows(ScreenException.class, () -> Layout.ofPattern(regex));
    assertEquals(ScreenException.Kind.USAGE, wrong.kind());
    assertEquals(
        "--pattern '%s' %s. Expected named groups plate, well (or row and column), field, channel, z, t, as in '(?<plate>.+)_(?<well>[A-P][0-9]{2})_(?<channel>c[0-9])'"
            .formatted(regex, why),
        wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"W02,w2", " GFP ,gfp", "w10,w10", "ch001,ch1", "3,3", "c0,c0"})
  void channelsHaveOneSpelling(String text, String spelled) {
    assertEquals(spelled, Channels.spelled(text));
  }

  @Test
  void channelsAreOrderedByTheirNumbers() {
    assertEquals(
        List.of("", "bf", "w1", "w2", "w10"),
        List.of("w10", "w2", "bf", "w1", "").stream().sorted(Channels.IN_ORDER).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "exp_A01_w1_thumb773004B9-5D0A-4322-AFC2-CF6D9D5068A9.tif,true",
    "exp_A01_thumb.tif,true",
    "A01_Thumbnail.png,true",
    "thumbs.tif,true",
    "exp_A01_w1.tif,false",
    "thumbelina_A01.tif,false"
  })
  void thumbnailsAreTold(String name, boolean thumbnail) {
    assertEquals(thumbnail, ImageFiles.isThumbnail(name));
  }
}
