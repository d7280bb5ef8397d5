package org.garant.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Covariance;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  private static final RegionId SUMY = new RegionId("UA-59");
  private static final Position A = Position.ofDegrees(49, 36);
  private static final Position B = Position.ofDegrees(49, 37);
  private static final Position C = Position.ofDegrees(50, 37);

  @Test
  void theWeightsOfAPlaceMakeOneWhole() {
    Place.Part half = new Place.Area(SUMY, 500_000);
    assertThat(new Place(List.of(half, half)).parts()).hasSize(2);
    assertThatThrownBy(() -> new Place(List.of(half)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("500000");
    assertThatThrownBy(() -> new Place(List.of(half, half, half)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Place.within(SUMY).parts()).containsExactly(new Place.Area(SUMY, 1_000_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aPartWithoutWeightDoesNotConstruct(int ppm) {
    Covariance error = Covariance.circular(100);
    assertThatThrownBy(() -> new Place.Area(SUMY, ppm))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Place.Point("", A, error, ppm))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRegionHasAPolygonOfClosedRings() {
    assertThat(new Region(SUMY, "", List.of(List.of(List.of(A, B, C, A)))).polygons()).hasSize(1);
    assertThatThrownBy(() -> new Region(SUMY, "", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UA-59");
    assertThatThrownBy(() -> new Region(SUMY, "", List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outer ring");
    for (List<Position> ring : List.of(List.of(A, B, A), List.of(A, B, C, C))) {
      assertThatThrownBy(() -> new Region(SUMY, "", List.of(List.of(ring))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void aRegionsCodeTellsItsCountry() {
    assertThat(SUMY.country()).isEqualTo(new RegionId("UA"));
    assertThat(SUMY.isCountry()).isFalse();
    assertThat(new RegionId("UA").country()).isEqualTo(new RegionId("UA"));
    assertThat(new RegionId("UA").isCountry()).isTrue();
    assertThat(new RegionId("UA")).isLessThan(SUMY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UA", "UA-59", "AZ-09-AZ"})
  void aRegionIdOfTwoToEightCharactersIsTaken(String code) {
    assertThat(new RegionId(code)).hasToString(code);
  }

  /** Too short, too long, lower case, and the neighbours of each range in ASCII. */
  @ParameterizedTest
  @ValueSource(strings = {"", "U", "UA-456789", "ua", "A@", "A[", "A/", "A:", "A,", "A."})
  void anyOtherRegionIdIsRefused(String code) {
    assertThatThrownBy(() -> new RegionId(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + code + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "viina/uk",
        "az-09/x",
        "sixty-four/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aSourceIdOfOneToSixtyFourCharactersIsTaken(String name) {
    assertThat(new SourceId(name)).hasToString(name);
  }

  /** Empty, too long, upper case, and the neighbours of each range in ASCII. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sixty-five/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "A",
        "`",
        "{",
        ".",
        ":",
        ",",
        "a b"
      })
  void anyOtherSourceIdIsRefused(String name) {
    assertThatThrownBy(() -> new SourceId(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'");
  }

  @Test
  void sourcesAreOrderedByTheirNames() {
    assertThat(new SourceId("viina/ru")).isLessThan(new SourceId("viina/uk"));
  }

  @Test
  void anAlertMergesAtLeastOneInterval() {
    Interval hour = Interval.ofEpochMillis(0, 3_600_000);
    ContentId row = ContentId.of("row");
    SourceId source = new SourceId("alerts");
    Alert one = Alert.of(source, SUMY, "", hour, 1, false, row);
    assertThat(one.modality()).isEqualTo(Modality.ALERT);
    assertThat(one.id()).isNotEqualTo(Alert.of(source, SUMY, "", hour, 1, true, row).id());
    assertThatThrownBy(() -> Alert.of(source, SUMY, "", hour, 0, false, row))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
