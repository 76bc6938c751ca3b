package org.wormscreen.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wormscreen.cli.Program;

/** A run on a cluster with what can be wrong with it: exit codes of plan, batch and merge. */
@Timeout(60)
class BadRunsTest {

  @TempDir Path folder;
  private SmallPlate plate;

  @BeforeEach
  void paint() throws IOException {
    plate = SmallPlate.in(folder, "plate").withMap("A01,N2,DMSO,0,negative", "A02,N2,x,1,sample");
  }

  private Program plan(String minutes) {
    return Program.run(
        "plan",
        plate.plate().folder().toString(),
        "--out",
        folder.resolve("run").toString(),
        "--assay",
        "size",
        "--batch-minutes",
        minutes);
  }

  private Program batch(int number) {
    return Program.run(
        "batch", folder.resolve("run/plan/batch_%04d.json".formatted(number)).toString());
  }

  private Program merge() {
    return Program.run(
        "merge", folder.resolve("run").toString(), "--out", folder.resolve("results").toString());
  }

  @Test
  void aCorruptImageFailsItsWellAndNotItsBatch() throws IOException {
    byte[] whole = Files.readAllBytes(plate.plate().file("A02"));
    Arrays.fill(whole, 0, 4, (byte) 0); // no TIFF any more, and as long as it was
    assertEquals(0, plan("60").code());
    Files.write(plate.plate().file("A02"), whole);
    Program batch = batch(0);
    assertEquals(0, batch.code(), batch.err());
    assertTrue(batch.out().contains("1 wells analysed, 0 done before, 1 failed"), batch.out());
    assertEquals(4, merge().code());
    String wells = Files.readString(folder.resolve("results/plate/wells.csv"));
    assertTrue(wells.contains(",A02,N2,x,1,sample,FAILED_FORMAT,"), wells);
    assertTrue(wells.contains(",A01,N2,DMSO,0,negative,OK,"), wells);
  }

  @Test
  void aBatchThatWasNotDoneExits65WithItsWellsAndWritesNothing() throws IOException {
    assertEquals(0, plan("0.00001").code());
    assertEquals(0, batch(1).code());
    Program merge = merge();
    assertEquals(65, merge.code(), merge.err());
    assertTrue(merge.err().contains("neither a result nor a failure: A01"), merge.err());
    assertFalse(Files.exists(folder.resolve("results/plate/wells.csv")));
    assertEquals(0, batch(0).code());
    assertEquals(0, batch(0).code(), "a second time is no harm");
    assertEquals(0, merge().code());
  }

  @Test
  void aPlanChangedByHandExits65() throws IOException {
    assertEquals(0, plan("60").code());
    Path planned = folder.resolve("run/plan/plates/plate.json");
    Files.writeString(planned, Files.readString(planned).replace("A01.tif", "A02.tif"));
    assertEquals(65, batch(0).code());
    assertEquals(65, merge().code());
  }

  @Test
  void aPlateWithoutWellsExits65AndABatchThatIsNotThere66() throws IOException {
    for (String well : new String[] {"A01", "A02"}) {
      Files.delete(plate.plate().file(well));
    }
    assertEquals(65, plan("60").code());
    assertEquals(66, batch(7).code());
  }
}
