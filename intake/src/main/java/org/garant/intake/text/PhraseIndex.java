package org.garant.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases, each pointing to something, tried on a headline together. They are kept as a tree,
 * phrases that begin alike on one branch, and the words that may follow are looked up by their
 * first two letters, so that a headline meets few of them.
 *
 * @param <T> what a phrase points to
 */
public final class PhraseIndex<T> {
  private static final int KEY_LETTERS = 2;

  private final Node<T> root = new Node<>();
  private boolean gaps;

  /**
   * Where a phrase occurs.
   *
   * @param start index of its first word
   * @param end index of the word after its last
   * @param target what it points to
   */
  public record Match<T>(int start, int end, T target) {}

  private record Line<T>(Phrase phrase, T target) {}

  private record Branch<T>(Phrase.Part part, Node<T> node) {}

  /** What may follow the words so far, at once or after a gap, and the phrases that end here. */
  private static final class Node<T> {
    private final Map<String, List<Branch<T>>> next = new HashMap<>();
    private final Map<String, List<Branch<T>>> afterGap = new HashMap<>();
    private final List<Line<T>> ends = new ArrayList<>();
  }

  /**
   * Adds a phrase.
   *
   * @throws IllegalArgumentException if a word of it is a stem of one letter
   */
  public void add(Phrase phrase, T target) {
    Node<T> node = root;
    boolean gap = false;
    for (List<Phrase.Part> run : phrase.runs()) {
      for (Phrase.Part part : run) {
        if (part.letters().length() < KEY_LETTERS && part.stem()) {
          throw new IllegalArgumentException("a stem has two letters or more: " + phrase);
        }
        node = branch(gap ? node.afterGap : node.next, part);
        gap = false;
      }
      gap = true;
    }
    gaps |= phrase.runs().size() > 1;
    node.ends.add(new Line<>(phrase, target));
  }

  /** Returns what the phrases that occur in {@code headline} point to, in no order that counts. */
  public Set<T> find(Headline headline) {
    List<String> keys = keys(headline);
    Set<T> found = new LinkedHashSet<>();
    for (int at = 0; at < keys.size(); at++) {
      follow(root.next, headline.words(), keys, at, found);
    }
    return found;
  }

  /**
   * Returns the phrases that occur, in the headline's order; of those that start at one word the
   * one of most words, of those the one of the longest pattern; none inside another.
   *
   * @throws IllegalStateException if there is a phrase with a gap
   */
  public List<Match<T>> listMatches(Headline headline) {
    if (gaps) {
      throw new IllegalStateException("a phrase with a gap has no one place");
    }
    List<String> keys = keys(headline);
    List<Match<T>> matches = new ArrayList<>();
    int at = 0;
    while (at < keys.size()) {
      Line<T> longest = findLongest(root, headline.words(), keys, at);
      if (longest == null) {
        at++;
      } else {
        int end = at + longest.phrase().runs().getFirst().size();
        matches.add(new Match<>(at, end, longest.target()));
        at = end;
      }
    }
    return matches;
  }

  private static <T> void follow(
      Map<String, List<Branch<T>>> branches,
      List<Word> words,
      List<String> keys,
      int at,
      Set<T> found) {
    for (Branch<T> branch : branches.getOrDefault(keys.get(at), List.of())) {
      if (branch.part().matches(words.get(at).text())) {
        Node<T> node = branch.node();
        for (Line<T> line : node.ends) {
          found.add(line.target());
        }
        if (!node.next.isEmpty() && at + 1 < keys.size()) {
          follow(node.next, words, keys, at + 1, found);
        }
        for (int later = at + 1; !node.afterGap.isEmpty() && later < keys.size(); later++) {
          follow(node.afterGap, words, keys, later, found);
        }
      }
    }
  }

  private static <T> @Nullable Line<T> findLongest(
      Node<T> node, List<Word> words, List<String> keys, int at) {
    Line<T> longest = null;
    for (Line<T> line : node.ends) {
      longest = longer(longest, line);
    }
    if (at < keys.size()) {
      for (Branch<T> branch : node.next.getOrDefault(keys.get(at), List.of())) {
        if (branch.part().matches(words.get(at).text())) {
          longest = longer(longest, findLongest(branch.node(), words, keys, at + 1));
        }
      }
    }
    return longest;
  }

  private static <T> @Nullable Line<T> longer(@Nullable Line<T> first, @Nullable Line<T> second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.phrase().isLongerThan(first.phrase()) ? second : first;
  }

  private static <T> Node<T> branch(Map<String, List<Branch<T>>> branches, Phrase.Part part) {
    List<Branch<T>> alike = branches.computeIfAbsent(key(part.letters()), key -> new ArrayList<>());
    for (Branch<T> branch : alike) {
      if (branch.part().equals(part)) {
        return branch.node();
      }
    }
    Branch<T> added = new Branch<>(part, new Node<>());
    alike.add(added);
    return added.node();
  }

  private static List<String> keys(Headline headline) {
    List<String> keys = new ArrayList<>(headline.words().size());
    for (Word word : headline.words()) {
      keys.add(key(word.text()));
    }
    return keys;
  }

  private static String key(String word) {
    return word.substring(0, Math.min(KEY_LETTERS, word.length()));
  }
}
