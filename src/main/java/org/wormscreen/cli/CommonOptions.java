package org.wormscreen.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  boolean quiet;

  @Option(names = "--verbose", description = "Log each step to standard error.")
  boolean verbose;
}
