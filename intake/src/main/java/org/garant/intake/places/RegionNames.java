package org.garant.intake.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.garant.core.observation.RegionId;
import org.garant.intake.text.Headline;
import org.garant.intake.text.Phrase;
import org.garant.intake.text.PhraseIndex;
import org.garant.intake.text.Tables;

/**
 * The first-level units of Ukraine by their names: the table {@code regions.tsv} and the phrases by
 * which headlines name a whole oblast, {@code oblast-phrases.tsv}.
 */
public final class RegionNames {
  /** All of Ukraine: somewhere in the country. */
  public static final RegionId COUNTRY = new RegionId("UA");

  /** The country's name. */
  public static final String COUNTRY_NAME = "Ukraine";

  private static final RegionNames SHIPPED = load();

  private final SortedMap<RegionId, String> officialNames = new TreeMap<>();
  private final Map<String, RegionId> byName = new TreeMap<>();
  private final Map<String, RegionId> byGeoNamesCode = new TreeMap<>();
  private final PhraseIndex<RegionId> phrases = new PhraseIndex<>();

  private RegionNames() {}

  /** Returns the table that ships with the program. */
  public static RegionNames shipped() {
    return SHIPPED;
  }

  /** Returns the official names by code, official Ukrainian transliteration. */
  public SortedMap<RegionId, String> officialNames() {
    return new TreeMap<>(officialNames);
  }

  /** Returns the region of that name: English, Ukrainian or another spelling a source uses. */
  public Optional<RegionId> findByName(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** Returns the region with that admin1 code of GeoNames. */
  public Optional<RegionId> findByGeoNamesCode(String code) {
    return Optional.ofNullable(byGeoNamesCode.get(code));
  }

  /** Returns the oblasts that {@code headline} names as a whole, sorted. */
  public List<RegionId> listNamedIn(Headline headline) {
    return phrases.find(headline).stream().sorted().toList();
  }

  private static RegionNames load() {
    RegionNames names = new RegionNames();
    for (List<String> row : Tables.read(RegionNames.class, "regions.tsv", 5)) {
      names.add(row);
    }
    for (List<String> row : Tables.read(RegionNames.class, "oblast-phrases.tsv", 3)) {
      names.phrases.add(Phrase.parse(row.get(2)), new RegionId(row.get(0)));
    }
    return names;
  }

  private void add(List<String> row) {
    RegionId id = new RegionId(row.get(0));
    officialNames.put(id, row.get(2));
    byGeoNamesCode.put(row.get(1), id);
    byName.put(key(row.get(2)), id);
    byName.put(key(row.get(3)), id);
    Pattern.compile(";").splitAsStream(row.get(4)).forEach(alias -> byName.put(key(alias), id));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace("'", "").replace("’", "").replace("ʼ", "");
  }
}
