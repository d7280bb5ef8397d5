package org.garant.intake.yaml;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects everything that is wrong with one file, so that a writer mends it in one go. */
public final class Messages {
  /** How many messages are kept; {@link #errorCount} counts them all. */
  public static final int MAX_KEPT = 500;

  private final String file;
  private final SortedSet<Message> kept;
  private final int[] errors;

  /** Makes a collection for {@code file}. */
  public Messages(String file) {
    this(file, new TreeSet<>(), new int[1]);
  }

  private Messages(String file, SortedSet<Message> kept, int[] errors) {
    this.file = file;
    this.kept = kept;
    this.errors = errors;
  }

  /** Returns a collection about another file, whose messages are this one's too. */
  public Messages about(String otherFile) {
    return new Messages(otherFile, kept, errors);
  }

  /** Adds an error or, for a rule whose code begins with W, a warning. */
  public void add(Rule rule, Mark mark, String text) {
    boolean warning = rule.code().startsWith("W");
    if (!warning) {
      errors[0]++;
    }
    if (kept.size() < MAX_KEPT) {
      kept.add(
          new Message(
              file,
              mark.line(),
              mark.column(),
              rule.code(),
              warning ? Message.Severity.WARNING : Message.Severity.ERROR,
              text));
    }
  }

  /** Returns how many errors there were so far. */
  public int errorCount() {
    return errors[0];
  }

  /** Returns the messages in the order of files, lines and columns. */
  public List<Message> list() {
    return List.copyOf(kept);
  }
}
