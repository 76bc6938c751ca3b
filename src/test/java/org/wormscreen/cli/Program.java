package org.wormscreen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a run of the whole program within this process gave.
 *
 * @param code its exit code
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
public record Program(int code, String out, String err) {

  /** Runs the program with the words of a command line. */
  public static Program run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = ScreenMain.execute(new PrintWriter(out), new PrintWriter(err, true), words);
    return new Program(code, out.toString(), err.toString());
  }
}
