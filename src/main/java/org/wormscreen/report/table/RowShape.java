package org.wormscreen.report.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * How a record is a row: its columns, taken apart and put together again.
 *
 * @param columns the components that are columns, in order
 * @param names the names of the columns: {@code areaUm2} is {@code area_um2}
 * @param types what their cells hold
 * @param hasExtra whether a last component holds further columns
 * @param canonical the record's canonical constructor
 */
record RowShape<R extends Record>(
    List<RecordComponent> columns,
    List<String> names,
    List<CellType> types,
    boolean hasExtra,
    Constructor<R> canonical) {

  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

  static <R extends Record> RowShape<R> of(Class<R> row) {
    List<RecordComponent> all = Arrays.asList(row.getRecordComponents());
    boolean hasExtra = all.get(all.size() - 1).getType() == Map.class;
    all.forEach(
        component -> component.getAccessor().setAccessible(true)); // checked once, not a cell
    List<RecordComponent> columns = hasExtra ? all.subList(0, all.size() - 1) : all;
    Class<?>[] signature = all.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new RowShape<>(
          List.copyOf(columns),
          columns.stream().map(RowShape::name).toList(),
          columns.stream().map(CellType::of).toList(),
          hasExtra,
          row.getDeclaredConstructor(signature));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(row + " has no canonical constructor", e);
    }
  }

  private static String name(RecordComponent component) {
    return CAPITAL.matcher(component.getName()).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }

  /** The cells of the columns, without those of {@link #extra}. */
  List<String> cells(R row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      try {
        cells.add(types.get(i).format(value(row, columns.get(i))));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Column %s: %s in %s".formatted(names.get(i), e.getMessage(), row), e);
      }
    }
    return cells;
  }

  /** Further columns of this row by name; empty where the type of row has none. */
  Map<String, String> extra(R row) {
    if (!hasExtra) {
      return Map.of();
    }
    RecordComponent[] all = row.getClass().getRecordComponents();
    Map<String, String> extra = new LinkedHashMap<>();
    ((Map<?, ?>) value(row, all[all.length - 1]))
        .forEach((name, text) -> extra.put((String) name, (String) text));
    return extra;
  }

  /**
   * Where the columns of a file lie.
   *
   * @param own the place of each of {@link #names()}
   * @param further the places of all others
   */
  record Places(List<String> header, int[] own, int[] further) {}

  /** The places of the columns in files with this header. */
  Places places(List<String> header) {
    return new Places(
        header,
        names.stream().mapToInt(header::indexOf).toArray(),
        IntStream.range(0, header.size()).filter(i -> !names.contains(header.get(i))).toArray());
  }

  /** The row that a line of a file holds. */
  R row(Places places, CsvRecord line, Path file) {
    List<Object> values = new ArrayList<>(columns.size() + 1);
    for (int i = 0; i < columns.size(); i++) {
      String cell = line.getField(places.own[i]);
      try {
        values.add(types.get(i).parse(cell));
      } catch (NumberFormatException e) {
        throw new ScreenException(
            Kind.UNUSABLE_PLATE,
            "%s, line %s: column %s holds '%s', expected %s."
                .formatted(
                    file,
                    line.getStartingLineNumber(),
                    names.get(i),
                    cell,
                    types.get(i).expected()),
            e);
      }
    }
    if (hasExtra) {
      Map<String, String> extra = new LinkedHashMap<>();
      for (int i : places.further) {
        extra.put(places.header.get(i), GuardedText.unguard(line.getField(i)));
      }
      values.add(extra);
    }
    return construct(values);
  }

  /** Refuses a header in which one of the columns is absent. */
  void demand(List<String> header, Path file) {
    List<String> absent = names.stream().filter(name -> !header.contains(name)).toList();
    if (!absent.isEmpty()) {
      throw new ScreenException(
          Kind.UNUSABLE_PLATE,
          "%s lacks the columns %s; it has %s. Was it written by another program or version?"
              .formatted(file, absent, header));
    }
  }

  private Object value(R row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component + " of " + row, e);
    }
  }

  private R construct(List<Object> values) {
    try {
      return canonical.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("Cannot make a row of " + values, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a row of " + values, e);
    }
  }
}
