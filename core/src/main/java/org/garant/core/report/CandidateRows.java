package org.garant.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.garant.core.agreement.Judgement;
import org.garant.core.agreement.Verdict;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.event.Entry;
import org.garant.core.event.Numbered;
import org.garant.core.finding.Candidate;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Act;
import org.garant.core.observation.Detection;
import org.garant.core.observation.Place;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Probability;

/** Lists and tallies candidates. */
final class CandidateRows {
  /** Occurrence is tallied by these bands of the ICD-203 scale, upper ends in ppm. */
  private static final int[] BAND_ENDS = {50_000, 200_000, 450_000, 550_000, 800_000, 950_000};

  private static final List<String> BANDS =
      List.of(
          "almost-no-chance",
          "very-unlikely",
          "unlikely",
          "roughly-even",
          "likely",
          "very-likely",
          "almost-certain");

  private final RegionIndex regions;
  private final SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received;

  CandidateRows(
      RegionIndex regions, SortedMap<ContentId, Numbered<Entry.ObservationReceived>> received) {
    this.regions = regions;
    this.received = received;
  }

  /** Returns a row for each candidate, by time, then place and id. */
  List<CandidateRow> rows(List<Candidate> candidates) {
    List<CandidateRow> rows = new ArrayList<>();
    candidates.forEach(candidate -> rows.add(row(candidate)));
    rows.sort(
        Comparator.comparing((CandidateRow row) -> row.time().start())
            .thenComparing(row -> row.time().end())
            .thenComparing(CandidateRow::placeName)
            .thenComparing(CandidateRow::incident)
            .thenComparing(CandidateRow::provision)
            .thenComparing(CandidateRow::reading));
    return rows;
  }

  private CandidateRow row(Candidate candidate) {
    Incident incident = candidate.incident();
    Judgement judgement = candidate.judgement();
    Act act = incident.acts().mostLikely();
    List<RegionId> inRegions = new ArrayList<>();
    regions.regionsOf(incident.place()).forEach(weighted -> inRegions.add(weighted.region()));
    return new CandidateRow(
        candidate.id(),
        incident.id(),
        judgement.provision(),
        judgement.reading(),
        incident.time(),
        placeName(incident.place()),
        spot(incident.place()),
        inRegions,
        act,
        incident.acts().ppm(act),
        incident.exists().toPpm(),
        judgement.place().map(Probability::toPpm).orElse(0),
        judgement.time().toPpm(),
        judgement.act().toPpm(),
        judgement.p().low().toPpm(),
        judgement.p().point().toPpm(),
        judgement.p().high().toPpm(),
        judgement.verdict().code(),
        judgement.why().stream().map(reason -> reason.code().code()).distinct().toList(),
        judgement.attribution().state().code(),
        judgement.attribution().byBearer().toPpm(),
        Probability.PPM - incident.actors().unstatedShare().toPpm(),
        incident.independentGroups(),
        quotes(incident));
  }

  private List<CandidateRow.Quote> quotes(Incident incident) {
    List<CandidateRow.Quote> quotes = new ArrayList<>();
    for (ContentId id : incident.evidence()) {
      Numbered<Entry.ObservationReceived> at = received.get(id);
      if (at != null && at.item().observation() instanceof Detection detection) {
        quotes.add(
            new CandidateRow.Quote(
                at.index(),
                detection.source().name(),
                at.item().file(),
                at.item().row(),
                detection.text()));
      }
    }
    quotes.sort(Comparator.comparingLong(CandidateRow.Quote::entry));
    return quotes;
  }

  private static Place.Part heaviest(Place place) {
    Place.Part heaviest = place.parts().getFirst();
    for (Place.Part part : place.parts()) {
      if (part.weightPpm() > heaviest.weightPpm()) {
        heaviest = part;
      }
    }
    return heaviest;
  }

  private String placeName(Place place) {
    return switch (heaviest(place)) {
      case Place.Point point -> point.name();
      case Place.Area area ->
          regions.findRegion(area.region()).map(Region::name).orElse(area.region().code());
    };
  }

  private static Optional<CandidateRow.Spot> spot(Place place) {
    if (heaviest(place) instanceof Place.Point point) {
      Covariance covariance = point.covariance();
      return Optional.of(
          new CandidateRow.Spot(
              point.mean(),
              Math.round(covariance.majorSigmaMeters()),
              Math.round(covariance.minorSigmaMeters()),
              (int) StrictMath.rint(covariance.majorAngleRadians() * 1000)));
    }
    return Optional.empty();
  }

  /** Returns the tallies, one for each provision and reading, in that order. */
  static List<Tally> tallies(List<CandidateRow> rows) {
    SortedMap<String, List<CandidateRow>> groups = new TreeMap<>();
    for (CandidateRow row : rows) {
      groups
          .computeIfAbsent(row.provision() + " " + row.reading(), key -> new ArrayList<>())
          .add(row);
    }
    List<Tally> tallies = new ArrayList<>();
    for (List<CandidateRow> group : groups.values()) {
      CandidateRow first = group.getFirst();
      List<String> verdicts = new ArrayList<>();
      for (Verdict verdict : Verdict.values()) {
        if (verdict != Verdict.NOT_APPLICABLE) {
          verdicts.add(verdict.code());
        }
      }
      tallies.add(
          new Tally(
              first.provision(),
              first.reading(),
              lines(BANDS.reversed(), group, row -> band(row.existsPpm())),
              lines(verdicts, group, CandidateRow::verdict),
              lines(
                  List.of("points-to", "undetermined", "points-elsewhere"),
                  group,
                  CandidateRow::attribution)));
    }
    return tallies;
  }

  private static String band(int ppm) {
    for (int i = 0; i < BAND_ENDS.length; i++) {
      if (ppm < BAND_ENDS[i]) {
        return BANDS.get(i);
      }
    }
    return BANDS.getLast();
  }

  private static List<Tally.Line> lines(
      List<String> codes, List<CandidateRow> rows, Function<CandidateRow, String> codeOf) {
    List<Tally.Line> lines = new ArrayList<>();
    for (String code : codes) {
      List<ContentId> ids =
          rows.stream()
              .filter(row -> codeOf.apply(row).equals(code))
              .map(CandidateRow::id)
              .toList();
      lines.add(new Tally.Line(code, ids.size(), ids));
    }
    return lines;
  }
}
