package org.wormscreen.fiji.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WormScreenTest {

  private static final int JAVA_8 = 52;

  @Test
  void theDoorOpensOnJava8() throws IOException {
    try (DataInputStream file =
        new DataInputStream(WormScreen.class.getResourceAsStream("WormScreen.class"))) {
      file.readInt();
      file.readUnsignedShort();
      assertEquals(JAVA_8, file.readUnsignedShort());
    }
  }

  @Test
  void versionsOfOldAndNewJavaAreRead() {
    assertEquals(8, WormScreen.majorVersion("1.8"));
    assertEquals(17, WormScreen.majorVersion("17"));
    assertEquals(25, WormScreen.majorVersion("25"));
  }

  @Test
  void theSentenceNamesBothVersionsAndWhereToGetOne() {
    String sentence = WormScreen.tooOld(8);
    assertTrue(sentence.contains("needs Java 17"), sentence);
    assertTrue(sentence.contains("runs on Java 8"), sentence);
    assertTrue(sentence.contains("https://fiji.sc"), sentence);
  }

  @Test
  void aJava8HostIsToldInsteadOfFailing() {
    String real = System.getProperty("java.specification.version");
    List<String> told = new ArrayList<>();
    java.io.PrintStream out = System.out;
    try {
      System.setProperty("java.specification.version", "1.8");
      System.setOut(new java.io.PrintStream(new Told(told), true));
      new WormScreen().run("about");
    } finally {
      System.setOut(out);
      System.setProperty("java.specification.version", real);
    }
    assertTrue(String.join("", told).contains("needs Java 17"), told.toString());
  }

  /** Keeps what ImageJ's log prints where there is no window. */
  private static final class Told extends java.io.OutputStream {
    private final List<String> told;

    Told(List<String> told) {
      this.told = told;
    }

    @Override
    public void write(int character) {
      told.add(String.valueOf((char) character));
    }
  }
}
