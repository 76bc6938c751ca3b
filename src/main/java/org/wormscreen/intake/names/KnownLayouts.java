package org.wormscreen.intake.names;

import java.util.List;
import org.wormscreen.intake.names.Layout.Scope;

/** The layouts that are known without being told. */
public final class KnownLayouts {

  private static final String COLUMN = "0{0,2}(?:[1-9]|[1-3][0-9]|4[0-8])";

  /** Small s, w, t and z mark site, wavelength, time and slice; as rows they are large letters. */
  private static final String LABEL = "(?:[A-RUVXY]|(?-i:[SWTZ])|A[A-F])" + COLUMN;

  private static final String WELL = "(?<well>" + LABEL + ")";
  private static final String GUID = "[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}";
  private static final String MARK =
      "(?:s|f|site|field|fov|w|c|ch|channel|wave|z|zstep|slice|t|tp|time|timepoint)[0-9]{1,6}";

  /** Words that name a channel by themselves. */
  static final String DYE =
      "bf|brightfield|trans|dic|phase|gfp|egfp|yfp|cfp|rfp|bfp|mcherry|tdtomato|dsred|dapi|hoechst"
          + "|fitc|tritc|cy3|cy5|texas ?red|sytox|pi";

  /** ImageXpress and MetaXpress: time points and slices are folders, a GUID ends the name. */
  private static final Layout IMAGEXPRESS =
      Layout.known(
          "ImageXpress",
          "exp_A01_s1_w1773004B9-5D0A-4322-AFC2-CF6D9D5068A9.tif",
          ("(?=.*(?:TimePoint_[0-9]|ZStep_[0-9]|%2$s)|(?!(?:.*/)?%3$s[_.]).*_[sw][0-9])"
                  + "(?:.*?/)??(?:TimePoint_(?<t>[0-9]{1,6})/)?(?:ZStep_(?<z>[0-9]{1,6})/)?"
                  + "(?:(?<plate>[^/]+?)_)??%1$s"
                  + "(?:_s(?<field>[0-9]{1,6}))?(?:_(?<channel>w[0-9]{1,2}))?"
                  + "(?:[_ ]?[\\[({]?%2$s[\\])}]?)?")
              .formatted(WELL, GUID, LABEL),
          Scope.PATH,
          true);

  /** The well, with or without a plate before it, then marked parts in any order. */
  private static final Layout PLAIN =
      Layout.known(
          "plain names",
          "A01.tif or plate_A01_s2_w1.tif",
          "(?:(?<plate>.+?)[_ .-])??%s(?<rest>(?:[_ .-](?:%s|%s))*)".formatted(WELL, MARK, DYE),
          Scope.NAME,
          false);

  /** {@code A1_C02.tif} on a plate A1, where {@code C02} is not a channel but the well. */
  private static final Layout WELL_LAST =
      Layout.known(
          "plain names, the well last",
          "plate-1_A01.tif",
          "(?<plate>.+)[_ .-](?<well>(?-i:[A-Z]|A[A-F])" + COLUMN + ")",
          Scope.NAME,
          false);

  /** Opera Phenix and Operetta, by their file names alone. */
  private static final Layout OPERETTA =
      Layout.known(
          "Operetta",
          "r01c01f01p01-ch1sk1fk1fl1.tiff",
          "r(?<row>[0-9]{1,2})c(?<column>[0-9]{1,2})f(?<field>[0-9]{1,6})p(?<z>[0-9]{1,6})"
              + "-(?<channel>ch[0-9]{1,2})sk(?<t>[0-9]{1,6})(?:fk[0-9]+)?(?:fl[0-9]+)?",
          Scope.NAME,
          false);

  /** Yokogawa CellVoyager, by its file names alone. */
  private static final Layout CELLVOYAGER =
      Layout.known(
          "CellVoyager",
          "plate_A01_T0001F001L01A01Z01C01.tif",
          ("(?<plate>.+)_%s_T(?<t>[0-9]{1,6})F(?<field>[0-9]{1,6})L[0-9]+A[0-9]+Z(?<z>[0-9]{1,6})"
                  + "(?<channel>C[0-9]{1,2})")
              .formatted(WELL),
          Scope.NAME,
          false);

  /** All of them, in the order in which a tie is decided. */
  public static final List<Layout> ALL =
      List.of(IMAGEXPRESS, PLAIN, WELL_LAST, OPERETTA, CELLVOYAGER);

  private KnownLayouts() {}
}
