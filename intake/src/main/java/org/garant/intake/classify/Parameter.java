package org.garant.intake.classify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garant.core.observation.Act;

/**
 * One number of the model: how much a cue counts for an answer to a question.
 *
 * <p>A number about sides is one for both: {@code actor own doer} is what "this side is the doer"
 * counts for this side, whichever it is, and {@code actor other target} what "the other side is the
 * target" does. No number can favour a side.
 *
 * @param question {@link #ANY}, {@link #ACT} or {@link #ACTOR}
 * @param answer {@code any}; an act's code; or {@code own}, {@code other} or {@code unstated}
 * @param cue the cue, for {@code own} and {@code other} without the side's name
 */
record Parameter(String question, String answer, String cue) {
  /** Was it an act at all: {@code any} or {@code none}, and {@code none} counts nothing. */
  static final String ANY = "any";

  /** Which act, if any. */
  static final String ACT = "act";

  /** Whose forces, if an act: a side or {@code unstated}. */
  static final String ACTOR = "actor";

  /** Nobody is named. */
  static final String UNSTATED = "unstated";

  /** No act at all. */
  static final String NONE = "none";

  private static final List<String> ANY_ANSWERS = List.of(ANY, NONE);
  private static final List<String> ACT_ANSWERS = Stream.of(Act.values()).map(Act::code).toList();
  private static final List<String> ACTOR_ANSWERS =
      List.of(SideCues.SIDES.get(0), SideCues.SIDES.get(1), UNSTATED);
  private static final String OWN = "own";
  private static final String OTHER = "other";

  /** Returns the answers that a question may have. */
  static List<String> answers(String question) {
    return switch (question) {
      case ANY -> ANY_ANSWERS;
      case ACT -> ACT_ANSWERS;
      case ACTOR -> ACTOR_ANSWERS;
      default -> throw new IllegalStateException("no such question: " + question);
    };
  }

  /**
   * Makes sure that the program can count it.
   *
   * @throws IllegalStateException if not
   */
  void requireKnown(Cues cues) {
    boolean ofASide = question.equals(ACTOR) && (answer.equals(OWN) || answer.equals(OTHER));
    boolean known =
        ofASide
            ? Cues.isOfASide(cue)
            : answers(question).contains(answer)
                && !SideCues.SIDES.contains(answer)
                && cues.isKnown(cue);
    if (!known) {
      throw new IllegalStateException("no such number of the model: " + this);
    }
  }

  /** Returns the cue with which it counts for {@code given}, if it ever does. */
  Optional<String> findCueFor(String given) {
    if (question.equals(ACTOR) && SideCues.SIDES.contains(given)) {
      return switch (answer) {
        case OWN -> Optional.of(SideCues.cue(cue, given));
        case OTHER -> Optional.of(SideCues.cue(cue, SideCues.other(given)));
        default -> Optional.empty();
      };
    }
    return answer.equals(given) ? Optional.of(cue) : Optional.empty();
  }
}
