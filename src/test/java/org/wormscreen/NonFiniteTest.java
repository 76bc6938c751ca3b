package org.wormscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wormscreen.report.JsonFile;
import org.wormscreen.report.exchange.Spreadsheet;
import org.wormscreen.report.exchange.parquet.ParquetFile;
import org.wormscreen.report.figure.Svg;
import org.wormscreen.report.page.words.Words;
import org.wormscreen.report.table.Table;
import org.wormscreen.report.table.plates.ReplicateRow;
import org.wormscreen.report.table.screen.ScreenTables.Written;

/** No number that is not one reaches a file, whoever writes it. */
class NonFiniteTest {

  private static final double[] BROKEN = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  @TempDir Path folder;

  /** Every public record that is a row of a table: those whose name says so. */
  static Stream<Class<?>> rows() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "org.wormscreen.report.table",
                "org.wormscreen.screening.number",
                "org.wormscreen.design")
            .stream()
            .filter(c -> c.getSimpleName().endsWith("Row") && c.reflect().isRecord())
            .map(JavaClass::reflect)
            .sorted((one, other) -> one.getName().compareTo(other.getName()));
  }

  @Test
  void thereAreRowsToLookAt() {
    assertTrue(rows().count() >= 20, rows().toList().toString());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noTableTakesOne(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Class<?> its = components[i].getType();
      if (its == double.class || its == OptionalDouble.class) {
        for (double broken : BROKEN) {
          refused(type, i, its == double.class ? broken : OptionalDouble.of(broken));
        }
      }
    }
  }

  private void refused(Class<?> type, int component, Object broken)
      throws ReflectiveOperationException {
    Path file = folder.resolve(type.getSimpleName() + ".csv");
    String what = type + ": " + type.getRecordComponents()[component];
    try {
      Record row = row(type, component, broken);
      assertThrows(IllegalArgumentException.class, () -> write(file, row), what);
    } catch (InvocationTargetException e) {
      assertTrue(e.getCause() instanceof RuntimeException, what); // refused by the row itself
    }
    assertFalse(Files.exists(file), what);
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> void write(Path file, Record row) {
    Table.of((Class<R>) row.getClass()).write(file, List.of((R) row));
  }

  private static Record row(Class<?> type, int component, Object broken)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] signature = new Class<?>[components.length];
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      signature[i] = components[i].getType();
      values.add(i == component ? broken : plain(signature[i]));
    }
    var made = type.getDeclaredConstructor(signature);
    made.setAccessible(true);
    return (Record) made.newInstance(values.toArray());
  }

  private static Object plain(Class<?> type) {
    if (type == String.class) {
      return "a";
    } else if (type == int.class) {
      return 1;
    } else if (type == double.class) {
      return 0.5;
    } else if (type == boolean.class) {
      return true;
    } else if (type == OptionalInt.class) {
      return OptionalInt.empty();
    } else if (type == OptionalDouble.class) {
      return OptionalDouble.empty();
    } else if (type == Optional.class) {
      return Optional.empty();
    } else if (type == Map.class) {
      return Map.of();
    }
    throw new IllegalArgumentException("No plain value of " + type);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void neitherWorkbookNorParquetNorFigureNorSentenceTakesOne(double broken) throws IOException {
    Written<?> table =
        new Written<>(
            Table.of(ReplicateRow.class),
            folder.resolve("replicates.csv"),
            List.of(new ReplicateRow("a", "b", 8, broken, 0.5)));
    Path workbook = folder.resolve("tables.xlsx");
    assertThrows(IllegalArgumentException.class, () -> Spreadsheet.write(workbook, List.of(table)));
    assertThrows(IllegalArgumentException.class, () -> ParquetFile.write(folder, List.of(table)));
    assertThrows(IllegalArgumentException.class, () -> Svg.number(broken));
    assertThrows(IllegalArgumentException.class, () -> Words.number(broken));
    assertThrows(IllegalArgumentException.class, () -> JsonFile.tree(Map.of("x", broken)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
