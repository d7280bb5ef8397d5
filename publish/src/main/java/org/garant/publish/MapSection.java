package org.garant.publish;

import java.util.List;
import java.util.Map;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;

/** Where it may have been: the map, its legend and the same as tables. */
final class MapSection {
  /** Said with every map and every export that shows places. */
  static final String BOUNDARIES =
      "Maps are consistent with UN General Assembly resolutions 68/262 and ES-11/4. Outlines are"
          + " drawn without prejudice and are no line of control.";

  private final Page page;
  private final Html html;
  private final List<Incidents> incidents;
  private final List<Region> countries;

  /**
   * Prepares the section.
   *
   * @param countries outlines drawn as light ground under the regions; may be empty
   */
  MapSection(Page page, List<Region> countries) {
    this.page = page;
    this.countries = List.copyOf(countries);
    this.html = page.html();
    this.incidents = Incidents.of(page.report().candidates());
  }

  void write() {
    if (page.report().regions().isEmpty()) {
      return;
    }
    page.section(
        "map",
        "Where it may have been",
        () -> {
          html.open("div", "class", "two");
          regionTable();
          placeTable();
          html.close("div");
          MapDrawing drawing = new MapDrawing(page.report(), incidents, countries);
          page.figure(
              "map",
              "Incidents in the window and where nobody looked",
              "Dotted areas: incidents known only to a region, their number on a plate that stands for"
                  + " no point. Ellipses: where a located"
                  + " incident could be (filled 50\u00A0%, outline 90\u00A0%), dotted because only"
                  + " a machine says so. Hatch: not observed by the press. Projection: "
                  + drawing.projectionName()
                  + ".",
              caption -> drawing.draw(html, caption));
          legend();
          page.note(BOUNDARIES + zoneNote());
        });
  }

  private String zoneNote() {
    boolean illustrative =
        page.report().candidates().stream()
            .flatMap(row -> row.reasons().stream())
            .anyMatch(reason -> reason.startsWith("zone-illustrative"));
    return illustrative
        ? " A zone that some candidates were checked against is an illustration, not part of the"
            + " agreed text; it is labelled so with each of them and is not drawn."
        : "";
  }

  private void legend() {
    html.open("ul", "class", "legend");
    for (String verdict :
        List.of("meets-standard", "possible", "undetermined", "below-standard", "exempt")) {
      html.open("li");
      Glyphs.inline(html, verdict);
      html.text(" " + Prose.verdict(verdict)).close("li");
    }
    html.open("li");
    html.open("svg", "class", "glyph", "viewBox", "0 0 16 16", "aria-hidden", "true");
    html.empty("ellipse", "class", "e90", "cx", "8", "cy", "8", "rx", "7.2", "ry", "5");
    html.empty("ellipse", "class", "e50", "cx", "8", "cy", "8", "rx", "4", "ry", "2.7");
    html.close("svg").text(" where it could be: 50\u00A0% and 90\u00A0%").close("li");
    html.open("li");
    html.open("svg", "class", "glyph", "viewBox", "0 0 16 16", "aria-hidden", "true");
    html.empty("rect", "class", "area-edge", "x", "1", "y", "1", "width", "14", "height", "14");
    for (int y = 4; y < 15; y += 4) {
      for (int x = 4; x < 15; x += 4) {
        html.empty(
            "circle",
            "class",
            "area-dot",
            "cx",
            Integer.toString(x),
            "cy",
            Integer.toString(y),
            "r",
            "0.9");
      }
    }
    html.close("svg").text(" anywhere in the region").close("li");
    html.open("li");
    html.open("svg", "class", "glyph plate-glyph", "viewBox", "0 0 28 16", "aria-hidden", "true");
    html.empty(
        "rect", "class", "plate", "x", "0.5", "y", "0.5", "width", "27", "height", "15", "rx", "3");
    Glyphs.draw(html, "possible", 9, 8, 3.4);
    Glyphs.text(html, "count", 16, 12, "2");
    html.close("svg").text(" so many incidents somewhere in the region, and their most telling");
    html.text(" verdict").close("li");
    html.open("li").element("strong", "2").text(" so many at one place").close("li");
    html.open("li");
    Glyphs.observed(html, false);
    html.text(" not observed").close("li");
    html.open("li");
    Glyphs.observed(html, true);
    html.text(" observed").close("li");
    html.close("ul");
  }

  private void regionTable() {
    Map<RegionId, List<Incidents>> wide = MapDrawing.wideRegions(incidents);
    if (wide.isEmpty()) {
      return;
    }
    Table table =
        page.table(
            "compact",
            "Incidents known only to a region, by the likeliest region.",
            "Region",
            "#Incidents",
            "Most telling verdict");
    wide.forEach((region, list) -> {
      String verdict = strongest(list);
      table
          .row(page.regionName(region))
          .cell(Numbers.whole(list.size()))
          .cell("", () -> verdict(verdict));
    });
    table.end();
  }

  private void placeTable() {
    List<MapDrawing.Mark> marks = MapDrawing.marks(incidents);
    if (marks.isEmpty()) {
      return;
    }
    Table table =
        page.table(
            "compact",
            "Located incidents: the place, and how far from its middle they may have been.",
            "Place",
            "#Incidents",
            "#90\u00A0% within",
            "Most telling verdict");
    for (MapDrawing.Mark mark : marks) {
      table
          .row(mark.incidents().getFirst().first().placeName())
          .cell(Numbers.whole(mark.incidents().size()))
          .cell(Ellipse.axes90(mark.spot()).replace(" of the middle", ""))
          .cell("", () -> verdict(strongest(mark.incidents())));
    }
    table.end();
  }

  private void verdict(String verdict) {
    Glyphs.inline(html, verdict);
    html.text(" " + Prose.verdict(verdict));
  }

  static String strongest(List<Incidents> incidents) {
    String best = incidents.getFirst().strongestVerdict();
    for (Incidents incident : incidents) {
      if (Incidents.rank(incident.strongestVerdict()) < Incidents.rank(best)) {
        best = incident.strongestVerdict();
      }
    }
    return best;
  }
}
