/**
 * The command line: the only room that prints, reads the terminal, or ends the process.
 *
 * <p>In: words. Out: calls of the pipeline, lines for people or JSON for programs, an exit code. A
 * thin skin: a command turns options into a request and shows what comes back.
 */
package org.wormscreen.cli;
