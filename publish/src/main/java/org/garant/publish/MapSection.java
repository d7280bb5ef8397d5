package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import org.garant.core.agreement.Zone;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.report.Basis;
import org.garant.core.report.CandidateRow;

/** Where it may have been: the map, its legend and the same as tables. */
final class MapSection {
  /** Said with every map and every export that shows places. */
  private static final String BOUNDARIES =
      "Maps are consistent with UN General Assembly resolutions 68/262 and ES-11/4. Outlines are"
          + " drawn without prejudice and are no line of control.";

  /** ISO 3166-1 leaves the codes XA to XZ to users: no land on a map has one. */
  private static final String USER_ASSIGNED = "X";

  /** Said instead where the land is invented. */
  private static final String INVENTED =
      "SYNTHETIC: the land is invented and so are its outlines; where on the globe it is drawn"
          + " means nothing.";

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

  /** Returns what is said with every map and every export that shows places. */
  static String boundaries(Basis basis, List<Region> regions) {
    boolean invented =
        basis.synthetic()
            && regions.stream().allMatch(region -> region.id().code().startsWith(USER_ASSIGNED));
    return invented ? INVENTED : BOUNDARIES;
  }

  void write() {
    if (page.report().regions().isEmpty()) {
      return;
    }
    page.section(
        "map",
        "Where it may have been",
        () -> {
          MapDrawing drawing = new MapDrawing(page.report(), incidents, countries);
          page.figure(
              "map",
              "Incidents in the window and where nobody looked",
              "Dotted areas: incidents known only to a region, their number on a plate that stands for"
                  + " no point. Ellipses: where a located incident could be (filled 50\u00A0%, outline"
                  + " 90\u00A0%; a thin ring where smaller), dotted because only a machine says so. "
                  + (page.report().watch().isPresent()
                      ? "Shade: share of the window\u2019s hours in which the sector was observed;"
                          + " hatched, in none."
                      : Effort.isRead(page.report())
                          ? "Hatch: not observed by the press."
                          : "Hatch: no source shows that anybody looked.")
                  + " Projection: "
                  + drawing.projectionName()
                  + ".",
              caption -> drawing.draw(html, caption));
          legend();
          zones();
          page.note(boundaries(page.report().basis(), page.report().regions()));
          html.open("div", "class", "two");
          regionTable();
          placeTable();
          html.close("div");
        });
  }

  /** Writes what each zone is: agreed or drawn up, and that no line here is a boundary. */
  private void zones() {
    List<Zone.Drawn> zones = page.report().zones();
    if (zones.isEmpty()) {
      return;
    }
    html.open("ul", "class", "zones");
    for (int i = 0; i < zones.size(); i++) {
      Zone.Drawn zone = zones.get(i);
      html.open("li").element("strong", "Z" + (i + 1) + " ");
      html.text(
          zone.label()
              + ": "
              + (zone.illustrative()
                  ? "dashed, an illustration, not part of the agreed text"
                  : "as drawn for the agreement")
              + "; good to "
              + Numbers.kilometers((double) zone.accuracyMeters())
              + "; not a boundary, without prejudice.");
      html.close("li");
    }
    html.close("ul");
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
    if (!page.report().notices().isEmpty()) {
      html.open("li").open("svg", "class", "glyph", "viewBox", "0 0 16 16", "aria-hidden", "true");
      Glyphs.sheet(html, 3, 2);
      html.close("svg").text(" area of an announced activity").close("li");
    }
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
    Map<String, List<MapDrawing.Mark>> byPlace = new TreeMap<>();
    for (MapDrawing.Mark mark : MapDrawing.marks(incidents)) {
      CandidateRow first = mark.incidents().getFirst().first();
      String place =
          !first.placeName().isEmpty() || first.regions().isEmpty()
              ? first.placeName()
              : page.regionName(first.regions().getFirst());
      byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(mark);
    }
    if (byPlace.isEmpty()) {
      return;
    }
    Table table =
        page.table(
            "compact",
            "Located incidents by named place, else by region: how far from its middle each may have"
                + " been.",
            "Place",
            "#Incidents",
            "#90\u00A0% within",
            "Most telling verdict");
    byPlace.forEach((place, marks) -> {
      List<Incidents> here = marks.stream().flatMap(it -> it.incidents().stream()).toList();
      table
          .row(place.isEmpty() ? "not named" : place)
          .cell(Numbers.whole(here.size()))
          .cell(within(marks))
          .cell("", () -> verdict(strongest(here)));
    });
    table.end();
  }

  /** Returns "17 km", or "0.4 to 13 km" where incidents of one place are known differently well. */
  private static String within(List<MapDrawing.Mark> marks) {
    LongSummaryStatistics major =
        marks.stream().mapToLong(it -> it.spot().majorMeters()).summaryStatistics();
    String least = Numbers.kilometers(major.getMin() * Ellipse.SCALE_90);
    String most = Numbers.kilometers(major.getMax() * Ellipse.SCALE_90);
    return least.equals(most) ? most : least.replace("\u00A0km", "") + " to " + most;
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
