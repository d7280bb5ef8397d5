package org.garant.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes HTML that is well-formed XML too, with SVG in it. Everything that is put in as text or as
 * an attribute's value is escaped here and nowhere else; there is no way to put in raw markup.
 */
final class Html {
  /** After these a line ends, so that two versions of a report can be compared line by line. */
  private static final Set<String> BLOCKS =
      new TreeSet<>(
          List.of(
              "article",
              "body",
              "caption",
              "dd",
              "div",
              "dl",
              "dt",
              "figcaption",
              "figure",
              "footer",
              "g",
              "h1",
              "h2",
              "h3",
              "h4",
              "head",
              "header",
              "li",
              "main",
              "meta",
              "nav",
              "ol",
              "p",
              "path",
              "section",
              "style",
              "svg",
              "table",
              "tbody",
              "thead",
              "title",
              "tr",
              "ul"));

  private final StringBuilder out = new StringBuilder(1 << 17);
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts a document. */
  static Html document() {
    Html html = new Html();
    html.out.append("<!DOCTYPE html>\n");
    return html;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the innermost element, which must be a {@code tag}. */
  Html close(String tag) {
    if (open.isEmpty() || !open.pop().equals(tag)) {
      throw new IllegalStateException("not the innermost element: " + tag);
    }
    out.append("</").append(tag).append('>');
    endLine(tag);
    return this;
  }

  /** Adds an element without content. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    endLine(tag);
    return this;
  }

  /** Adds an element that holds only text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Adds text. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** Adds what {@code part} writes. */
  Html with(Consumer<Html> part) {
    part.accept(this);
    return this;
  }

  /**
   * Adds a style sheet of our own.
   *
   * @throws IllegalArgumentException if HTML and XML would read it differently
   */
  Html style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style sheet must not need escaping");
    }
    start("style");
    out.append('>').append(css).append("</style>\n");
    return this;
  }

  /** Returns the whole document. */
  String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void endLine(String tag) {
    if (BLOCKS.contains(tag)) {
      out.append('\n');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(isXml(c) ? c : '\uFFFD');
          }
        }
      }
    }
  }

  /** Tells whether XML 1.0 allows {@code c} as it stands. */
  private static boolean isXml(char c) {
    return c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE);
  }
}
