package org.wormscreen.fiji.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.wormscreen.ScreenException;
import org.wormscreen.ScreenException.Kind;

/**
 * What a person says of an animal, as words of its outline's name: {@code "0003 dead adult
 * pseudovulvae=2"}. So ImageJ keeps it in every ROI file.
 *
 * @param alive empty when nobody said
 * @param stage {@code ""} when nobody said
 * @param muv empty when nobody looked
 * @param pseudovulvae empty when nobody counted
 */
record Labels(
    Optional<Boolean> alive, String stage, Optional<Boolean> muv, OptionalInt pseudovulvae) {

  static final List<String> STAGES = List.of("", "adult", "young_adult", "larva", "male");

  static Labels none() {
    return new Labels(Optional.empty(), "", Optional.empty(), OptionalInt.empty());
  }

  /** The words after the number; a word that means nothing is refused. */
  static Labels ofName(String name) {
    Optional<Boolean> alive = Optional.empty();
    String stage = "";
    Optional<Boolean> muv = Optional.empty();
    OptionalInt pseudovulvae = OptionalInt.empty();
    for (String word : name.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (word.equals("alive") || word.equals("dead")) {
        alive = Optional.of(word.equals("alive"));
      } else if (!word.isEmpty() && STAGES.contains(word)) {
        stage = word;
      } else if (word.matches("muv=[01]")) {
        muv = Optional.of(word.endsWith("1"));
      } else if (word.matches("pseudovulvae=[0-9]{1,2}")) {
        pseudovulvae = OptionalInt.of(Integer.parseInt(word.substring("pseudovulvae=".length())));
      } else if (word.contains("=")) {
        throw new ScreenException(
            Kind.USAGE,
            "'%s' in the outline '%s' says nothing known; labels are alive or dead, %s, muv=0 or muv=1, pseudovulvae=2"
                .formatted(word, name, String.join(", ", STAGES.subList(1, STAGES.size()))));
      }
    }
    if (muv.isEmpty() && pseudovulvae.isPresent()) {
      muv = Optional.of(pseudovulvae.getAsInt() > 0);
    }
    return new Labels(alive, stage, muv, pseudovulvae);
  }

  /** The words, without a number. */
  String words() {
    List<String> words = new ArrayList<>();
    alive.ifPresent(a -> words.add(a ? "alive" : "dead"));
    if (!stage.isEmpty()) {
      words.add(stage);
    }
    if (pseudovulvae.isPresent()) {
      words.add("pseudovulvae=" + pseudovulvae.getAsInt());
    } else {
      muv.ifPresent(m -> words.add("muv=" + (m ? 1 : 0)));
    }
    return String.join(" ", words);
  }

  Labels withAlive(Optional<Boolean> said) {
    return new Labels(said, stage, muv, pseudovulvae);
  }

  Labels withStage(String said) {
    return new Labels(alive, said, muv, pseudovulvae);
  }

  Labels withPseudovulvae(OptionalInt said) {
    return new Labels(
        alive, stage, said.isPresent() ? Optional.of(said.getAsInt() > 0) : Optional.empty(), said);
  }
}
