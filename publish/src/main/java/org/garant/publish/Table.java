package org.garant.publish;

import java.util.List;

/**
 * A table with a caption. Every cell names its column, so that narrow screens can stack the cells
 * of a row.
 */
final class Table {
  private final Html html;
  private final List<String> columns;
  private int column;
  private int rows;
  private boolean inRow;

  Table(Html html, String style, String number, String caption, String... columns) {
    this.html = html;
    this.columns = List.of(columns);
    html.open("div", "class", "scroll");
    html.open("table", "class", style);
    html.open("caption").element("strong", number).text(caption).close("caption");
    html.open("thead").open("tr");
    for (String name : columns) {
      if (isNumber(name)) {
        html.element("th", name.substring(1), "scope", "col", "class", "n");
      } else {
        html.element("th", name, "scope", "col");
      }
    }
    html.close("tr").close("thead").open("tbody");
  }

  /** Starts a row whose head is {@code text}. */
  Table row(String text) {
    startRow();
    html.element("th", text, "scope", "row");
    column++;
    return this;
  }

  /** Starts a row whose head is what {@code content} writes. */
  Table row(Runnable content) {
    startRow();
    html.open("th", "scope", "row");
    content.run();
    html.close("th");
    column++;
    return this;
  }

  /** Adds a cell. */
  Table cell(String text) {
    return cell("", () -> html.text(text));
  }

  /** Adds a cell with what {@code content} writes. */
  Table cell(String style, Runnable content) {
    String name = columns.get(column);
    String label = isNumber(name) ? name.substring(1) : name;
    String classes = (isNumber(name) ? "n " + style : style).strip();
    if (classes.isEmpty()) {
      html.open("td", "data-label", label);
    } else {
      html.open("td", "class", classes, "data-label", label);
    }
    content.run();
    html.close("td");
    column++;
    return this;
  }

  /** Starts a group of rows under a head of its own. */
  Table group(String text) {
    return group("group", () -> html.text(text));
  }

  /** Starts a group of rows under a head that {@code content} writes. */
  Table group(String style, Runnable content) {
    endRow();
    if (rows > 0) {
      html.close("tbody").open("tbody");
    }
    html.open("tr", "class", style);
    html.open("th", "scope", "rowgroup", "colspan", Integer.toString(columns.size()));
    content.run();
    html.close("th").close("tr");
    rows++;
    return this;
  }

  /** Starts a row without a head of its own: its group's head is its. */
  Table row() {
    startRow();
    return this;
  }

  /** Ends the table. */
  void end() {
    endRow();
    html.close("tbody").close("table").close("div");
  }

  private void startRow() {
    endRow();
    html.open("tr");
    rows++;
    inRow = true;
    column = 0;
  }

  private void endRow() {
    if (inRow) {
      if (column != columns.size()) {
        throw new IllegalStateException("a row has " + columns.size() + " cells, was " + column);
      }
      html.close("tr");
      inRow = false;
    }
  }

  private static boolean isNumber(String column) {
    return column.startsWith("#");
  }
}
