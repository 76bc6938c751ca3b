package org.wormscreen.report.page.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The style sheet and the script of the page, and the policy that lets the browser run exactly
 * these and load nothing else.
 */
record PageStyle(String css, String script) {

  private static final String FOLDER = "/org/wormscreen/report/";

  /**
   * Those of all pages.
   *
   * @param own name of a sheet and a script that come after them
   */
  static PageStyle load(Optional<String> own) {
    return new PageStyle(
        resource("report.css") + own.map(name -> resource(name + ".css")).orElse(""),
        resource("report.js") + own.map(name -> resource(name + ".js")).orElse(""));
  }

  /**
   * The content security policy, by the hashes of style and script.
   *
   * @param inPage whether the pictures lie within the page; else files beside it are let in
   */
  String policy(boolean inPage) {
    return "default-src 'none'; img-src data:%s; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(inPage ? "" : " 'self' file:", sha256(css), sha256(script));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = PageStyle.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own file " + FOLDER + name, e);
    }
  }
}
