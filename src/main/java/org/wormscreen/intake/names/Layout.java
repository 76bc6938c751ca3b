package org.wormscreen.intake.names;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.wormscreen.ScreenException;

/**
 * One way in which microscopes and people name image files: a regular expression with named groups.
 *
 * <p>Groups: {@code plate}; {@code well}, or {@code row} (letters, or a number from 1) with {@code
 * column}; {@code field}, {@code channel}, {@code z}, {@code t}; and in the known layouts {@code
 * rest}, for marked parts in any order ({@code _s2_w1}, {@code _ch1_z03}). Upper and lower case are
 * the same.
 *
 * @param name what the layout is called
 * @param example a file name of this layout
 * @param pattern the expression; it matches all of a name without its extension
 * @param groups the names of its groups
 * @param scope what the expression is matched against
 * @param zeroIsProjection whether slice 0 is a projection of all slices
 */
public record Layout(
    String name,
    String example,
    Pattern pattern,
    Set<String> groups,
    Scope scope,
    boolean zeroIsProjection) {

  /** What a layout's expression is matched against. */
  public enum Scope {
    /** The file's name. */
    NAME,
    /** The path below the plate folder, with {@code /} between folders. */
    PATH
  }

  private static final String OWN = "--pattern";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Set<String> GROUPS =
      Set.of("plate", "well", "row", "column", "field", "channel", "z", "t");
  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

  public Layout {
    groups = Set.copyOf(groups);
  }

  static Layout known(
      String name, String example, String regex, Scope scope, boolean zeroIsProjection) {
    return new Layout(
        name, example, Pattern.compile(regex, FLAGS), groupsOf(regex), scope, zeroIsProjection);
  }

  /**
   * A user's own layout.
   *
   * <p>The expression must match the whole file name, with or without its extension; one that holds
   * a {@code /} must match the whole path below the plate folder. The named groups may be written
   * {@code (?<well>...)} or, as CellProfiler does, {@code (?P<well>...)}: {@code well}, or {@code
   * row} and {@code column}; and if wanted {@code plate}, {@code field}, {@code channel}, {@code
   * z}, {@code t}.
   *
   * @throws ScreenException of kind {@code USAGE} when the expression is not valid, has other
   *     groups or none for the well
   */
  public static Layout ofPattern(String regex) {
    String java = regex.replace("(?P<", "(?<");
    Set<String> found = groupsOf(java);
    Set<String> unknown = new TreeSet<>(found);
    unknown.removeAll(GROUPS);
    if (!unknown.isEmpty()) {
      throw wrong(regex, "has groups that mean nothing here: " + String.join(", ", unknown));
    }
    if (!found.contains("well") && !found.containsAll(Set.of("row", "column"))) {
      throw wrong(regex, "has no group 'well' (nor 'row' and 'column')");
    }
    try {
      return new Layout(
          OWN,
          regex,
          Pattern.compile(java, FLAGS),
          found,
          java.contains("/") ? Scope.PATH : Scope.NAME,
          false);
    } catch (PatternSyntaxException e) {
      throw wrong(regex, "is no regular expression: " + e.getDescription());
    }
  }

  private static ScreenException wrong(String regex, String what) {
    return new ScreenException(
        ScreenException.Kind.USAGE,
        ("--pattern '%s' %s. Expected named groups plate, well (or row and column), field, channel,"
                + " z, t, as in '(?<plate>.+)_(?<well>[A-P][0-9]{2})_(?<channel>c[0-9])'")
            .formatted(regex, what));
  }

  private static Set<String> groupsOf(String regex) {
    Set<String> names = new TreeSet<>();
    Matcher m = NAMED_GROUP.matcher(regex);
    while (m.find()) {
      names.add(m.group(1));
    }
    return names;
  }

  /**
   * Reads a file's name.
   *
   * @param path the path below the plate folder, folders separated by {@code /}
   * @return what it says; empty when this layout does not explain it
   */
  public Optional<ImageName> read(String path) {
    String text = Normalizer.normalize(path, Normalizer.Form.NFC);
    String subject = scope == Scope.PATH ? text : text.substring(text.lastIndexOf('/') + 1);
    Matcher stem = pattern.matcher(ImageFiles.withoutExtension(subject));
    if (stem.matches()) {
      return new NameReading(stem, groups).imageName(zeroIsProjection);
    }
    Matcher whole = pattern.matcher(subject);
    return name.equals(OWN) && whole.matches()
        ? new NameReading(whole, groups).imageName(zeroIsProjection)
        : Optional.empty();
  }
}
