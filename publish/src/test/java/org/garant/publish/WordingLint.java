package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds words that only people's findings may use, or nobody, in a report's own text: everything
 * outside quotations and cited cells, attributes that are read aloud included. Each rule says why.
 */
final class WordingLint {
  /**
   * What may not be written.
   *
   * @param pattern the words
   * @param why the reason, for whoever wrote them
   */
  private record Rule(Pattern pattern, String why) {}

  private static final String ONLY_PEOPLE =
      "only a finding that people signed may say so; a machine says \"falls within the terms\"";
  private static final String NOBODY =
      "takes a side or blames; write what happened and who says so";
  private static final String ZONE = "a time of day needs its zone: \"22:14 EET (20:14Z)\"";

  private static final List<Rule> RULES =
      List.of(
          rule("violat\\w*|breach\\w*|establish\\w*", ONLY_PEOPLE),
          rule("responsib\\w*|guilt\\w*|culprit\\w*|perpetrat\\w*", ONLY_PEOPLE),
          rule("blame\\w*|aggress\\w*|enem(?:y|ies)|terroris\\w*|regimes?|provocat\\w*", NOBODY),
          rule("militants?|puppet\\w*|atrocit\\w*|brutal\\w*|heinous|barbar\\w*", NOBODY),
          rule("admit(?:s|ted)?", "parties \"said\"; \"admitted\" presumes that it is so"),
          rule(
              "(?<!counting rule )confirm(?:s|ed|ation)\\b(?! by another source|/1)",
              "say by whom: \"confirmed by another source\" is the counting rule; officers, not the"
                  + " machine, settle anything else"),
          rule(
              "(?:AI|detected) (?:detected )?(?:shelling|fire|strikes?|attacks?)",
              "write \"machine candidate\""),
          rule(
              "(?<!whether it was |no sign of )quiet\\b",
              "not observed is not quiet; write \"not observed\" or \"none found\""),
          rule("failed to", "it presumes a duty; say what was owed and what was done"),
          rule("(?:guarantee|trigger) (?:triggered|fired)", "nothing follows by itself"),
          rule("last night|yesterday|this morning|today", "give the day and the hours"),
          rule("unverified", "write who said it, when, in what words"),
          rule("likely (?:certain|sure)|certainly happened|proven", "nothing here is certain"),
          new Rule(Pattern.compile("\\u00B1"), "write \"90 % within 1.9 km\", not a bare \u00B1"),
          new Rule(
              Pattern.compile(
                  "(?i)(?:probab\\w*|likel\\w*|chance)\\D{0,30}(?:0\\.00|1\\.00|(?<!\\d)(?:0|100)\\s?%)(?!\\d)"),
              "a probability is never 0 or 1"),
          new Rule(
              Pattern.compile(
                  "\\b(?:at|until|from|by|since) [0-2]?\\d:[0-5]\\d(?!:?\\d)(?! ?(?:[A-Z]{3,4}|UTC|Z)| to )\\b"),
              ZONE),
          new Rule(
              Pattern.compile("(?<![\\d.,])[1-8]?\\d\\.\\d{4,}, ?-?1?\\d{1,2}\\.\\d{4,}"),
              "a place is a distance and a name, not bare degrees"));

  private static final TreeSet<String> READ_ALOUD =
      new TreeSet<>(List.of("aria-label", "alt", "title", "data-label", "content"));

  private WordingLint() {}

  private static Rule rule(String words, String why) {
    String bounded = words.startsWith("(?<!") ? words : "\\b(?:" + words + ")\\b";
    return new Rule(Pattern.compile(bounded, Pattern.CASE_INSENSITIVE), why);
  }

  /** Returns each forbidden word with the text around it and why; empty if there is none. */
  static List<String> find(Document report) {
    List<String> found = new ArrayList<>();
    visit(report.getDocumentElement(), found);
    return found;
  }

  /** Returns each forbidden word in {@code text} with the text around it and why. */
  static List<String> find(String text) {
    List<String> found = new ArrayList<>();
    check(text, found);
    return found;
  }

  private static void visit(Node node, List<String> found) {
    if (node instanceof Element element) {
      if (isOthersWords(element)) {
        return;
      }
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        if (element.getAttributes().item(i) instanceof Attr attribute
            && READ_ALOUD.contains(attribute.getName())) {
          check(attribute.getValue(), found);
        }
      }
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      check(node.getNodeValue(), found);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      visit(child, found);
    }
  }

  private static boolean isOthersWords(Element element) {
    String tag = element.getTagName().toLowerCase(Locale.ROOT);
    return tag.equals("q")
        || tag.equals("blockquote")
        || tag.equals("pre")
        || tag.equals("style")
        || (" " + element.getAttribute("class") + " ").contains(" cited ");
  }

  private static void check(String text, List<String> found) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        int from = Math.max(0, matcher.start() - 40);
        int to = Math.min(text.length(), matcher.end() + 40);
        found.add(
            "\"" + matcher.group() + "\": " + rule.why() + "; in: " + text.substring(from, to));
      }
    }
  }
}
