package org.wormscreen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir Path folder;

  static Stream<String> commands() {
    return ScreenMain.commandLine().getSubcommands().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    Program help = Program.run("help", command);
    assertEquals(0, help.code());
    assertTrue(help.out().contains("Usage: screen " + command), help.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspect", "analyze", "simulate", "evaluate", "settings", "formats"})
  void everyCommandOfOursShowsAnExample(String command) {
    Program help = Program.run(command, "--help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("Example:\n  screen " + command), help.out());
  }

  @Test
  void noCommandIsWrongUsage() {
    assertEquals(64, Program.run().code());
  }

  @Test
  void anUnknownCommandNamesTheNearest() {
    Program wrong = Program.run("analyse");
    assertEquals(64, wrong.code());
    assertTrue(wrong.err().contains("analyze"), wrong.err());
  }

  @Test
  void anUnknownOptionIsWrongUsageAndPointsToHelp() {
    Program wrong = Program.run("analyze", "plate", "--asay", "size");
    assertEquals(64, wrong.code());
    assertTrue(wrong.err().contains("--assay"), wrong.err());
    assertTrue(wrong.err().contains("screen analyze --help"), wrong.err());
  }

  @Test
  void aPlateThatIsNotThereExits66() {
    Program wrong = Program.run("analyze", folder.resolve("nowhere").toString(), "--assay", "size");
    assertEquals(66, wrong.code());
    assertTrue(wrong.err().contains("nowhere"), wrong.err());
  }

  @Test
  void inductionWithoutAReportersChannelSaysHowToNameOne() {
    String plate = Path.of("..", "testdata", "demo-plate").toString();
    Program wrong =
        Program.run(
            "analyze", plate, "--assay", "induction", "--channels", "brightfield=w1,stain=w2");
    assertEquals(64, wrong.code());
    assertTrue(wrong.err().contains("reporter=w2"), wrong.err());
  }

  @Test
  void anUnknownAssayNamesAll() {
    Program wrong = Program.run("analyze", folder.toString(), "--assay", "colour");
    assertEquals(64, wrong.code());
    assertTrue(wrong.err().contains("muv, induction, viability, size"), wrong.err());
  }

  @Test
  void zeroThreadsAreWrongUsage() {
    assertEquals(64, Program.run("analyze", folder.toString(), "--threads", "0").code());
  }

  @Test
  void anEmptyFolderIsNoPlate() {
    Program wrong = Program.run("analyze", folder.toString(), "--assay", "size");
    assertEquals(65, wrong.code());
    assertTrue(wrong.err().contains("inspect"), wrong.err());
  }

  @Test
  void theVersionIsSaid() {
    Program version = Program.run("--version");
    assertEquals(0, version.code());
    assertTrue(version.out().startsWith("screen "), version.out());
  }

  @Test
  void standardOutputThatCannotBeWrittenExits74() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    int code = ScreenMain.execute(new PrintWriter(closed), new PrintWriter(err), "settings");
    assertEquals(74, code);
    assertTrue(err.toString().contains("standard output could not be written"), err.toString());
  }

  @Test
  void aCompletionScriptIsMadeForEveryCommand() {
    Program script = Program.run("generate-completion");
    assertEquals(0, script.code());
    commands().forEach(c -> assertTrue(script.out().contains(c), c));
  }
}
