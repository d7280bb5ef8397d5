package org.garant.intake.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.garant.core.observation.Place;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.LocalFrame;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.Tables;
import org.garant.intake.text.Word;

/**
 * Decides where a geocoded headline means. The source gives a settlement and no precision; what the
 * headline itself names decides against it.
 *
 * <ol>
 *   <li>A pseudo-place: the oblast, with the share of its headlines that name the oblast; all of it
 *       if this headline does, none if this headline names the settlement, half if both.
 *   <li>A settlement that the headline names: the settlement.
 *   <li>A settlement that it does not name, but a town near by ("north of Kupiansk"): the
 *       settlement.
 *   <li>A settlement that it does not name, or whose name it holds only as an everyday word: the
 *       oblast it names, or the oblasts of the towns it names, in equal parts.
 *   <li>Neither: an everyday word is somewhere in the country; otherwise the settlement, as the
 *       headline's own spelling may be unknown.
 * </ol>
 */
public final class Placer {
  /** Named regions above this number say nothing about where. */
  private static final int MAX_REGIONS = 4;

  /** How many places are kept in memory; further ones are looked up each time. */
  private static final int MAX_KEPT_PLACES = 10_000;

  /** A town named within this distance speaks for the source's place, m. */
  private static final double NEAR_METERS = 30_000;

  private final Gazetteer gazetteer;
  private final PlacementSettings settings;
  private final RegionNames regionNames = RegionNames.shipped();
  private final Map<String, List<Phrase>> commonWords = new TreeMap<>();
  private final Map<String, List<TownName>> townsByLetters = new HashMap<>();

  /** Places met before; what is kept depends on the key alone. */
  private final Map<NamedPosition, SourcePlace> sourcePlaces = new ConcurrentHashMap<>();

  private record NamedPosition(String name, Position position) {}

  private record SourcePlace(
      Optional<Settlement> settlement,
      Optional<PseudoPlace> pseudo,
      List<NamePattern> names,
      List<Phrase> commonWords,
      Place.Point point) {}

  private record TownName(Settlement settlement, NamePattern name) {}

  /** Makes a placer. */
  public Placer(Gazetteer gazetteer, PlacementSettings settings) {
    this.gazetteer = gazetteer;
    this.settings = settings;
    for (List<String> row : Tables.read(Placer.class, "common-words.tsv", 2)) {
      commonWords
          .computeIfAbsent(row.get(0), name -> new ArrayList<>())
          .add(Phrase.parse(row.get(1)));
    }
    for (Settlement settlement : gazetteer.settlements()) {
      if (settlement.population() >= settings.minOtherPopulation()
          && settlement.region().isPresent()
          && listCommonWords(settlement.name()).isEmpty()) {
        addTown(settlement);
      }
    }
  }

  private void addTown(Settlement settlement) {
    for (NamePattern name : patterns(settlement.spellings())) {
      for (String letters : name.firstLetters()) {
        townsByLetters
            .computeIfAbsent(letters, key -> new ArrayList<>())
            .add(new TownName(settlement, name));
      }
    }
  }

  /**
   * Returns where {@code headline} means.
   *
   * @param name the settlement's name as the source writes it
   * @param position where the source puts it
   */
  public Placement place(String name, Position position, Headline headline) {
    Set<String> notes = new TreeSet<>();
    SourcePlace source = sourcePlace(name, position);
    if (source.settlement().isEmpty()) {
      notes.add("place-not-in-gazetteer");
    }
    Query query =
        new Query(headline, NamePattern.skeletons(headline), regionNames.listNamedIn(headline));
    boolean common = holdsCommonWord(source.commonWords(), headline);
    boolean named = isNamed(query, source.names(), common);
    Place place =
        source
            .pseudo()
            .map(pseudo -> atPseudoPlace(pseudo, source.point(), query, named, notes))
            .orElseGet(() -> atSettlement(source.point(), query, named, common, notes));
    return new Placement(place, notes);
  }

  /** Returns what is known of a place apart from the headline; reports name few places often. */
  private SourcePlace sourcePlace(String name, Position position) {
    NamedPosition key = new NamedPosition(name, position);
    SourcePlace known = sourcePlaces.get(key);
    if (known == null) {
      Optional<Settlement> settlement = gazetteer.find(name, position);
      known =
          new SourcePlace(
              settlement,
              gazetteer.findPseudoPlace(name, position),
              patterns(spellings(name, settlement)),
              listCommonWords(name),
              point(name, position, settlement));
      if (sourcePlaces.size() < MAX_KEPT_PLACES) {
        sourcePlaces.put(key, known);
      }
    }
    return known;
  }

  private record Query(Headline headline, List<String> skeletons, List<RegionId> regions) {}

  private static Place atPseudoPlace(
      PseudoPlace pseudo, Place.Point point, Query query, boolean named, Set<String> notes) {
    boolean oblastNamed = query.regions().contains(pseudo.region());
    int ppm = pseudo.sharePpm();
    if (named || oblastNamed) {
      ppm = named && oblastNamed ? Probability.PPM / 2 : named ? 0 : Probability.PPM;
    }
    if (ppm == 0) {
      return new Place(List.of(point));
    }
    notes.add(ppm == Probability.PPM ? "oblast-wide-place" : "mixed-place");
    return ppm == Probability.PPM
        ? Place.within(pseudo.region())
        : new Place(
            List.of(
                new Place.Area(pseudo.region(), ppm),
                new Place.Point(
                    point.name(), point.mean(), point.covariance(), Probability.PPM - ppm)));
  }

  private Place atSettlement(
      Place.Point point, Query query, boolean named, boolean common, Set<String> notes) {
    if (named) {
      return new Place(List.of(point));
    }
    if (common) {
      notes.add("common-word-place");
    }
    if (!query.regions().isEmpty() && query.regions().size() <= MAX_REGIONS) {
      notes.add("oblast-wide-place");
      return equally(query.regions());
    }
    List<Settlement> towns = listTowns(query);
    if (!common && towns.stream().anyMatch(town -> isNear(town.position(), point.mean()))) {
      return new Place(List.of(point));
    }
    List<RegionId> regions =
        towns.stream().flatMap(town -> town.region().stream()).distinct().sorted().toList();
    if (!regions.isEmpty() && regions.size() <= MAX_REGIONS) {
      notes.add("other-place-named");
      return equally(regions);
    }
    if (common) {
      notes.add("unknown-place");
      return Place.within(RegionNames.COUNTRY);
    }
    return new Place(List.of(point));
  }

  private static Place equally(List<RegionId> regions) {
    List<Place.Part> parts = new ArrayList<>();
    int rest = Probability.PPM;
    for (int i = 0; i < regions.size(); i++) {
      int share = rest / (regions.size() - i);
      parts.add(new Place.Area(regions.get(i), share));
      rest -= share;
    }
    return new Place(parts);
  }

  /** Returns the towns that the headline names, the larger of homonyms, in the headline's order. */
  private List<Settlement> listTowns(Query query) {
    List<Settlement> towns = new ArrayList<>();
    for (int at = 0; at < query.skeletons().size(); at++) {
      String skeleton = query.skeletons().get(at);
      if (skeleton.length() >= NamePattern.KEY_LETTERS
          && isName(query.headline().words().get(at), false)) {
        findTown(query.skeletons(), at).ifPresent(towns::add);
      }
    }
    return towns;
  }

  private Optional<Settlement> findTown(List<String> skeletons, int at) {
    String letters = skeletons.get(at).substring(0, NamePattern.KEY_LETTERS);
    for (TownName town : townsByLetters.getOrDefault(letters, List.of())) {
      if (town.name().matchesAt(skeletons, at)) {
        return Optional.of(town.settlement());
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(Position a, Position b) {
    LocalFrame frame = new LocalFrame(a);
    double east = frame.eastMeters(b);
    double north = frame.northMeters(b);
    return east * east + north * north <= NEAR_METERS * NEAR_METERS;
  }

  private static boolean isNamed(Query query, List<NamePattern> names, boolean common) {
    for (NamePattern name : names) {
      for (int at : name.listMatches(query.skeletons())) {
        if (isName(query.headline().words().get(at), common)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A capital letter makes a name, unless a sentence starts there and the word is everyday. */
  private static boolean isName(Word word, boolean common) {
    return word.capitalised() && !word.quotedName() && !(common && word.sentenceStart());
  }

  private static boolean holdsCommonWord(List<Phrase> commonWords, Headline headline) {
    return commonWords.stream().anyMatch(phrase -> phrase.occursIn(headline.words()));
  }

  private List<Phrase> listCommonWords(String name) {
    return commonWords.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private Place.Point point(String name, Position position, Optional<Settlement> settlement) {
    long sigma = settings.sigmaMeters(settlement.map(Settlement::population).orElse(0L));
    return new Place.Point(
        settlement.map(Settlement::name).orElse(name),
        position,
        Covariance.circular(sigma),
        Probability.PPM);
  }

  private static List<String> spellings(String name, Optional<Settlement> settlement) {
    List<String> spellings = new ArrayList<>();
    spellings.add(name);
    settlement.ifPresent(it -> spellings.addAll(it.spellings()));
    return spellings;
  }

  private static List<NamePattern> patterns(List<String> spellings) {
    return spellings.stream().map(NamePattern::of).filter(pattern -> !pattern.isEmpty()).toList();
  }
}
