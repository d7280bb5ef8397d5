package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds words that only people's findings may use, or nobody, in a report's own text: everything
 * outside quotations and cited cells, attributes that are read aloud included.
 */
final class WordingLint {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(violat\\w*|breach\\w*|responsib\\w*|establish\\w*|enem(y|ies)|terroris\\w*|regimes?"
              + "|provocat\\w*|guilt\\w*|culprit\\w*|blame\\w*|aggress\\w*|admitted|confirmed by)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final TreeSet<String> READ_ALOUD =
      new TreeSet<>(List.of("aria-label", "alt", "title", "data-label", "content"));

  private WordingLint() {}

  /** Returns each forbidden word with the text around it; empty if there is none. */
  static List<String> find(Document report) {
    List<String> found = new ArrayList<>();
    visit(report.getDocumentElement(), found);
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
        || (" " + element.getAttribute("class") + " ").contains(" cited ");
  }

  private static void check(String text, List<String> found) {
    var matcher = FORBIDDEN.matcher(text);
    while (matcher.find()) {
      int from = Math.max(0, matcher.start() - 40);
      int to = Math.min(text.length(), matcher.end() + 40);
      found.add(matcher.group() + " in: " + text.substring(from, to));
    }
  }
}
