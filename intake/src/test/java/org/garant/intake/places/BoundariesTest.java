package org.garant.intake.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import org.garant.core.coverage.RegionIndex;
import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;
import org.garant.intake.IntakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps are consistent with UN General Assembly resolutions 68/262 and ES-11/4. */
class BoundariesTest {
  @ParameterizedTest(name = "{0} lies in {3}")
  @CsvSource({
    "Simferopol, 44.95, 34.10, UA-43",
    "Sevastopol, 44.60, 33.52, UA-40",
    "Donetsk, 48.00, 37.80, UA-14",
    "Luhansk, 48.57, 39.31, UA-09",
    "Melitopol, 46.85, 35.37, UA-23",
    "Kherson, 46.64, 32.61, UA-65",
  })
  void placesLieInUkraine(String name, double latitude, double longitude, String region)
      throws IntakeException {
    String shared = System.getProperty("garant.shared", "");
    assumeFalse(shared.isEmpty(), "no trial data");
    RegionIndex index =
        new RegionIndex(
            RegionReader.read(
                Path.of(shared, "data/reference/geoboundaries_ukr_adm1_simplified.geojson")));
    Position position = Position.ofDegrees(latitude, longitude);
    assertThat(index.findContaining(position)).as(name).contains(new RegionId(region));
    assertThat(index.contains(new RegionId("UA"), position)).as(name).isTrue();
  }
}
