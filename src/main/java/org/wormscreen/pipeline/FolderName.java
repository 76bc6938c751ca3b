package org.wormscreen.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.wormscreen.pipeline.part.Sha256;

/**
 * A plate's name as the name of a folder: safe on every system, and no two plates share one. The
 * name itself stays as it is in the tables.
 */
public record FolderName(String plate) {

  private static final int LONGEST = 80;
  private static final int HASH_SHOWN = 8;
  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  /** The plate's name where it is a plain one, otherwise its plain letters and a hash of it. */
  public String text() {
    String plain = plate.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.-]+|\\.+$", "_");
    String shortened = plain.substring(0, Math.min(plain.length(), LONGEST));
    boolean unchanged = shortened.equals(plate) && !reserved() && !plate.isEmpty();
    return unchanged ? shortened : shortened + "-" + hash();
  }

  /** The same, told apart from a plate whose folder's name differs in capitals only. */
  public String apart() {
    return text().endsWith(hash()) ? text() : text() + "-" + hash();
  }

  private boolean reserved() {
    return RESERVED.contains(plate.toLowerCase(Locale.ROOT).replaceAll("\\..*", ""));
  }

  private String hash() {
    return Sha256.of(plate.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_SHOWN);
  }
}
