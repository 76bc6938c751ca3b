package org.wormscreen.pipeline.verify;

import java.util.List;

/**
 * What looking again at results gave.
 *
 * @param checked what was compared, a sentence each
 * @param differences a sentence for each thing that is not as it was; none when all is
 * @param unchecked what could not be compared and why
 */
public record Verification(List<String> checked, List<String> differences, List<String> unchecked) {

  public Verification {
    checked = List.copyOf(checked);
    differences = List.copyOf(differences);
    unchecked = List.copyOf(unchecked);
  }
}
