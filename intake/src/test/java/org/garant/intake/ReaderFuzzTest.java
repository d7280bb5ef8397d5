package org.garant.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.observation.Modality;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.alerts.AlertReader;
import org.garant.intake.alerts.AlertSettings;
import org.garant.intake.claims.ClaimReader;
import org.garant.intake.claims.ClaimSettings;
import org.garant.intake.firms.FirmsReader;
import org.garant.intake.firms.FirmsSettings;
import org.garant.intake.mission.MissionReader;
import org.garant.intake.mission.MissionSettings;
import org.garant.intake.mission.NoticeReader;
import org.garant.intake.mission.SectorAlertReader;
import org.garant.intake.mission.WatchReader;
import org.garant.intake.places.Gazetteer;
import org.garant.intake.places.RegionReader;
import org.garant.intake.ucdp.UcdpReader;
import org.garant.intake.ucdp.UcdpSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file holds, a reader reads it or refuses it with one line; it never fails
 * otherwise. Receipts check themselves that every record is accounted for once. All rows are
 * invented.
 */
class ReaderFuzzTest {
  private static final String ALERTS =
      """
      region,started_at,finished_at,n_subalerts
      Sumska oblast,2025-04-20T01:00:00.000Z,2025-04-20T02:30:00.000Z,7
      Kyiv City,2025-04-20 01:00:00+00:00,,1
      """;
  private static final String CLAIMS =
      """
      claimed_by,claim,period_as_stated,value,unit,source_url,note
      Ukraine (X),shellings,2025-04-20 00:00-24:00 Kyiv,12,"over, 12",https://example.org,
      Russia (Y),attacks,truce to 2025-04-20 midday,4,u,https://example.org,n
      """;
  private static final String REGIONS =
      """
      {"features":[{"properties":{"shapeISO":"UA-59","x":[null,true,"\\u0416"]},
      "geometry":{"type":"Polygon","coordinates":[[[30,50],[31,50.5],[31,51],[30,50]]]}}]}
      """;
  private static final String PLACES =
      """
      name,name_en,name_uk,name_ru,name_fr,admin1_code,population,longitude,latitude
      Test,Test,Тест,Тест,,18,900,34.5,49.5
      """;
  private static final String SECTORS =
      """
      {"features":[{"properties":{"id":"XS-01","name":"First"},
      "geometry":{"type":"Polygon","coordinates":[[[-30,45],[-29,45.5],[-29,46],[-30,45]]]}}]}
      """;
  private static final String DETECTIONS =
      """
      id,start,end,latitude,longitude,sigma_major_m,sigma_minor_m,azimuth_deg,place,act,act_probability,relevance,actor,actor_probability,group,text
      e1,2026-03-14T02:11:04Z,2026-03-14T02:11:10Z,45.1,-30.2,500,100,90,Vessin,fire.shelling,0.7,0.98,AL,0.6,,three impacts
      """;
  private static final String VIEWS =
      """
      source,start,end,outline,detection,impediment
      ear,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z,"POLYGON((-30 45, -29 45, -29 46, -30 45))",fire.shelling=0.75,
      """;
  private static final String NOTICES =
      """
      given_at,party,activity,acts,start,end,outline,text
      2026-03-13T08:00:00Z,AL,blasting,fire.*,2026-03-14T09:00:00Z,2026-03-14T11:00:00Z,"POLYGON((-30 45, -29 45, -29 46, -30 45))",x
      """;
  private static final String SECTOR_ALERTS =
      """
      sector,started_at,finished_at
      XS-01,2026-03-14T02:00:00Z,2026-03-14T03:00:00Z
      """;
  private static final String HOT_SPOTS =
      """
      latitude,longitude,scan,track,acq_date,acq_time,satellite,instrument,confidence
      48.1,37.5,0.5,0.4,2020-07-27,1106,N,VIIRS,n
      47.1,38.5,1.0,1.0,2020-07-28,00:45:00,Terra,MODIS,80
      """;
  private static final String CODED_EVENTS =
      """
      id,type_of_violence,side_a,side_b,number_of_sources,where_prec,where_coordinates,where_description,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,best
      7,1,A,B,2,4,Some village,"near, there",Donetsk oblast,48.1,37.5,Ukraine,1,1,2020-07-20,2020-07-20,1
      8,3,A,C,1,7,Högby,,,47.1,38.5,Other,2,4,2020-07-01,2020-07-31 00:00:00.000,0
      """;
  private static final String NOISE = "\",\n\r\u0000 |-9.Z{}[]:\\eT+é";

  @TempDir Path folder = Path.of("");

  /** Reads a file, or refuses it. */
  private interface Reader {
    void read(Path file) throws IntakeException;
  }

  @Test
  void alertsAreReadOrRefused() throws Exception {
    Interval period =
        new Interval(Instant.parse("2025-04-01T00:00:00Z"), Instant.parse("2025-05-01T00:00:00Z"));
    AlertReader reader =
        new AlertReader(AlertSettings.usual(new SourceId("alerts"), "MIT", period));
    fuzz(ALERTS, reader::read);
  }

  @Test
  void claimsAreReadOrRefused() throws Exception {
    ClaimSettings settings =
        new ClaimSettings(
            "facts",
            new TreeMap<>(Map.of("Ukraine", new PartyId("UA"), "Russia", new PartyId("RU"))),
            Instant.parse("2025-04-19T15:00:00Z"),
            ZoneId.of("Europe/Kyiv"));
    fuzz(CLAIMS, new ClaimReader(settings)::read);
  }

  @Test
  void regionsAreReadOrRefused() throws Exception {
    fuzz(REGIONS, RegionReader::read);
  }

  @Test
  void gazetteersAreReadOrRefused() throws Exception {
    fuzz(PLACES, file -> Gazetteer.read(file, Optional.of(file)));
  }

  @Test
  void sectorsAreReadOrRefused() throws Exception {
    fuzz(SECTORS, RegionReader::readSectors);
  }

  @Test
  void missionFilesAreReadOrRefused() throws Exception {
    MissionSettings settings =
        new MissionSettings(
            new SourceId("ear"),
            Modality.ACOUSTIC,
            "CC0-1.0",
            new Interval(
                Instant.parse("2026-03-13T00:00:00Z"), Instant.parse("2026-03-17T00:00:00Z")),
            new TreeMap<>(Map.of("ear", Modality.ACOUSTIC)),
            new TreeSet<>(),
            new TreeMap<>(Map.of("AL", new PartyId("AL"))));
    fuzz(DETECTIONS, new MissionReader(settings)::read);
    fuzz(VIEWS, new WatchReader(settings)::read);
    fuzz(NOTICES, new NoticeReader(settings)::read);
    fuzz(SECTOR_ALERTS, new SectorAlertReader(settings)::read);
  }

  @Test
  void hotSpotsAreReadOrRefused() throws Exception {
    FirmsSettings settings =
        new FirmsSettings(
            new SourceId("firms"),
            "open",
            new Interval(
                Instant.parse("2020-07-01T00:00:00Z"), Instant.parse("2020-08-01T00:00:00Z")),
            new FirmsSettings.Area(Position.ofDegrees(-90, -180), Position.ofDegrees(90, 180)),
            Probability.ofPpm(20_000));
    fuzz(HOT_SPOTS, new FirmsReader(settings)::read);
  }

  @Test
  void codedEventsAreReadOrRefused() throws Exception {
    UcdpSettings settings =
        new UcdpSettings(
            new SourceId("ucdp"),
            "CC-BY-4.0",
            new Interval(
                Instant.parse("2020-07-01T00:00:00Z"), Instant.parse("2020-08-01T00:00:00Z")),
            ZoneId.of("Europe/Kyiv"),
            new TreeMap<>(Map.of("A", new PartyId("AA"))),
            Probability.ofPpm(850_000),
            3_000);
    fuzz(CODED_EVENTS, new UcdpReader(settings)::read);
  }

  private void fuzz(String good, Reader reader) throws Exception {
    long seed = Long.getLong("garant.seed", 20_250_419L);
    Random random = new Random(seed);
    int runs = 40 * Integer.getInteger("garant.faults", 10);
    for (int run = 0; run < runs; run++) {
      Path file = Files.write(folder.resolve("fuzz"), mutated(good, random));
      try {
        reader.read(file);
      } catch (IntakeException refused) {
        assertThat(refused.getMessage()).as("seed %d, run %d", seed, run).startsWith("fuzz:");
        assertThat(refused.getMessage()).doesNotContain("\n");
      }
    }
  }

  private static byte[] mutated(String good, Random random) {
    byte[] bytes = good.getBytes(UTF_8);
    byte[] noise = NOISE.getBytes(UTF_8);
    if (random.nextInt(5) == 0) {
      random.nextBytes(bytes);
    }
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes; change++) {
      bytes[random.nextInt(bytes.length)] = noise[random.nextInt(noise.length)];
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
