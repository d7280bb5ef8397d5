package org.garant.cli.assess;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.garant.cli.CommandException;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.AgreementCodec;
import org.garant.core.agreement.Provision;
import org.garant.core.engine.Engine;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.observation.Modality;
import org.garant.core.observation.ObjectClass;
import org.garant.core.observation.ObjectTable;
import org.garant.core.observation.Region;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.Source;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Position;
import org.garant.core.quantity.Probability;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.agreement.AgreementReader;
import org.garant.intake.alerts.AlertReader;
import org.garant.intake.alerts.AlertSettings;
import org.garant.intake.casefile.CaseFile;
import org.garant.intake.casefile.CaseFileReader;
import org.garant.intake.casefile.CaseSource;
import org.garant.intake.claims.ClaimReader;
import org.garant.intake.claims.ClaimSettings;
import org.garant.intake.classify.Classifier;
import org.garant.intake.firms.FirmsReader;
import org.garant.intake.firms.FirmsSettings;
import org.garant.intake.mission.MissionReader;
import org.garant.intake.mission.MissionSettings;
import org.garant.intake.mission.NoticeReader;
import org.garant.intake.mission.SectorAlertReader;
import org.garant.intake.mission.WatchReader;
import org.garant.intake.places.PlacementSettings;
import org.garant.intake.places.Placer;
import org.garant.intake.policy.PolicyReader;
import org.garant.intake.ucdp.UcdpReader;
import org.garant.intake.ucdp.UcdpSettings;
import org.garant.intake.viina.KnownMoment;
import org.garant.intake.viina.ViinaReader;
import org.garant.intake.viina.ViinaSettings;
import org.garant.intake.yaml.Message;
import org.garant.json.JsonObject;

/** Reads a case with all that it names, and gives the entries for its log. */
final class CaseInputs {
  /** Note of a receipt: the file is not the version that the case names. */
  private static final String OTHER_VERSION = "other-version-than-the-case-names";

  /** One degree, in 1e-7 degrees. */
  private static final int MARGIN_E7 = 10_000_000;

  private final Path data;
  private final References references;
  private final Consumer<String> progress;
  private final CaseFile caseFile;
  private final Agreement agreement;
  private final JsonObject policy;
  private final List<Reading> readings = new ArrayList<>();
  private List<Region> regions = List.of();

  private CaseInputs(
      Path data,
      References references,
      Consumer<String> progress,
      CaseFile caseFile,
      Agreement agreement,
      JsonObject policy) {
    this.data = data;
    this.references = references;
    this.progress = progress;
    this.caseFile = caseFile;
    this.agreement = agreement;
    this.policy = policy;
  }

  /**
   * Reads the case file, its agreement and its policy.
   *
   * @param file the case file
   * @param data the folder of its sources
   * @param reference the folder of its reference files; empty for the built-in ones
   * @param progress takes a line for each file that is begun
   * @throws CommandException if one of them has errors; the line is the first of them
   */
  static CaseInputs open(
      Path file, Path data, Optional<Path> reference, Consumer<String> progress) {
    CaseFileReader.Result read = CaseFileReader.read(file);
    CaseFile caseFile = read.caseFile().orElseThrow(() -> refused(read.messages()));
    AgreementReader.Result terms = AgreementReader.read(beside(file, caseFile.agreement()));
    PolicyReader.Result policy = PolicyReader.read(beside(file, caseFile.policy()));
    return new CaseInputs(
        data,
        new References(caseFile, data, reference),
        progress,
        caseFile,
        terms.agreement().orElseThrow(() -> refused(terms.messages())),
        policy.policy().orElseThrow(() -> refused(policy.messages())));
  }

  private static CommandException refused(List<Message> messages) {
    List<Message> errors = messages.stream().filter(Message::isError).toList();
    return CommandException.badInput(
        errors.getFirst()
            + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more: garant lint)" : ""));
  }

  private static Path beside(Path file, String name) {
    return file.toAbsolutePath().resolveSibling(name).normalize();
  }

  CaseFile caseFile() {
    return caseFile;
  }

  /** Returns what came of each source file, in the order of the case. */
  List<Reading> readings() {
    return List.copyOf(readings);
  }

  /**
   * Reads all sources and returns the entries of the log, in order.
   *
   * @param now the only time in them that is not from the sources
   */
  List<Entry> entries(Instant now) {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry.EngineDeclared(Engine.VERSION, Engine.CALIBRATION, agreement.head().tzdata()));
    entries.add(new Entry.AgreementAdopted(AgreementCodec.encode(agreement)));
    entries.add(new Entry.PolicyAdopted(policy));
    try {
      progress.accept("reading regions and places");
      entries.add(new Entry.CaseOpened(caseFile.withReferences(references.used()).encode()));
      regions = references.regions();
      entries.add(new Entry.RegionsDefined(regions));
      for (CaseSource source : caseFile.sources()) {
        registrations(source).forEach(each -> entries.add(new Entry.SourceRegistered(each)));
      }
      for (CaseSource source : caseFile.sources()) {
        progress.accept("reading " + source.file());
        Reading reading = read(source, data.resolve(source.file()));
        readings.add(reading);
        entries.add(new Entry.FileRead(compareHash(source, reading.receipt())));
        entries.addAll(reading.entries());
      }
    } catch (IntakeException e) {
      throw CommandException.badInput(String.valueOf(e.getMessage()));
    }
    entries.add(new Entry.Tick(now));
    return entries;
  }

  /**
   * Notes in the receipt if the file is not the version that the case names: it is read all the
   * same, for sources grow, and the report says so.
   */
  private static FileReceipt compareHash(CaseSource source, FileReceipt receipt) {
    if (source.sha256().isEmpty() || source.sha256().equals(receipt.sha256().hex())) {
      return receipt;
    }
    SortedMap<String, Integer> notes = new TreeMap<>(receipt.notes());
    notes.put(OTHER_VERSION, 1);
    return receipt.withNotes(notes);
  }

  private Reading read(CaseSource source, Path file) throws IntakeException {
    return switch (source.reader()) {
      case VIINA_CSV ->
          new ViinaReader(viinaSettings(source), placer(), new Classifier(parties())).read(file);
      case ALERTS_MERGED_CSV, ALERTS_OFFICIAL_CSV, ALERTS_VOLUNTEER_CSV ->
          new AlertReader(alertSettings(source)).read(file);
      case CLAIMS_CSV -> new ClaimReader(claimSettings(source)).read(file);
      case MISSION_CSV -> new MissionReader(missionSettings(source)).read(file);
      case WATCH_CSV -> new WatchReader(missionSettings(source)).read(file);
      case NOTICES_CSV -> new NoticeReader(missionSettings(source)).read(file);
      case ALERTS_MISSION_CSV -> new SectorAlertReader(missionSettings(source)).read(file);
      case FIRMS_CSV -> new FirmsReader(firmsSettings(source)).read(file);
      case UCDP_CSV -> new UcdpReader(ucdpSettings(source)).read(file);
    };
  }

  private Placer placer() throws IntakeException {
    JsonObject press = policy.object("press");
    return new Placer(
        references.gazetteer(),
        new PlacementSettings(
            press.integer("sigma_small_m"),
            press.integer("sigma_town_m"),
            press.integer("sigma_city_m"),
            press.integer("town_population"),
            press.integer("city_population"),
            press.integer("min_other_population")));
  }

  private SortedMap<String, PartyId> parties() {
    SortedMap<String, PartyId> parties = new TreeMap<>();
    agreement.standing().parties().forEach(party -> parties.put(party.id().code(), party.id()));
    return parties;
  }

  private ViinaSettings viinaSettings(CaseSource source) {
    return new ViinaSettings(
        source.id(),
        source.licence(),
        period(),
        ZoneId.of(source.timeZone()),
        Duration.ofHours(policy.object("press").integer("lag_hours")),
        ViinaSettings.USUAL_MAX_HEADLINE_CHARS,
        caseFile.windowWords().isEmpty()
            ? Optional.empty()
            : Optional.of(new KnownMoment(window().start(), caseFile.windowWords())),
        objectsNamed(source));
  }

  private MissionSettings missionSettings(CaseSource source) {
    SortedMap<String, Modality> sources = new TreeMap<>();
    for (CaseSource each : caseFile.sources()) {
      if (each.observes() != Modality.STATEMENT && each.reader() != CaseSource.Reader.CLAIMS_CSV) {
        sources.put(each.id().name(), each.observes());
      }
    }
    SortedSet<RegionId> sectors = new TreeSet<>();
    regions.forEach(region -> sectors.add(region.id()));
    return new MissionSettings(
        source.id(), source.observes(), source.licence(), period(), sources, sectors, parties());
  }

  /** The kinds of object that the agreement is about, and how much their being named says. */
  private ObjectTable objectsNamed(CaseSource source) {
    SortedMap<ObjectClass, Integer> objects = new TreeMap<>();
    for (Provision provision : agreement.provisions()) {
      if (provision.object().isPresent()) {
        objects.put(provision.object().get(), (int) required(source, "objects", "named_share"));
      }
    }
    return new ObjectTable(objects);
  }

  private AlertSettings alertSettings(CaseSource source) {
    return AlertSettings.usual(source.id(), source.licence(), period());
  }

  private ClaimSettings claimSettings(CaseSource source) {
    return new ClaimSettings(
        source.licence(), holders(source), window().start(), ZoneId.of(source.timeZone()));
  }

  private FirmsSettings firmsSettings(CaseSource source) {
    return new FirmsSettings(
        source.id(), source.licence(), period(), area(), actShare(source, "thermal"));
  }

  private UcdpSettings ucdpSettings(CaseSource source) {
    return new UcdpSettings(
        source.id(),
        source.licence(),
        period(),
        ZoneId.of(source.timeZone()),
        holders(source),
        actShare(source, "coded_events"),
        policy.object("press").integer("sigma_small_m"));
  }

  private Probability actShare(CaseSource source, String section) {
    return Probability.ofPpm(required(source, section, "act_share"));
  }

  /** Returns a number that the policy need not state for other cases. */
  private long required(CaseSource source, String section, String key) {
    return policy
        .findObject(section)
        .map(it -> it.integer(key))
        .orElseThrow(() ->
            CommandException.badInput(
                caseFile.policy()
                    + ": "
                    + section
                    + ": expected "
                    + key
                    + ", since the case reads "
                    + source.file()
                    + " by "
                    + source.reader().code()
                    + ", found none"));
  }

  /** A box about all regions, one degree wider: sources of the whole earth are read inside it. */
  private FirmsSettings.Area area() {
    int south = Integer.MAX_VALUE;
    int north = Integer.MIN_VALUE;
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    for (Region region : regions) {
      for (List<List<Position>> rings : region.polygons()) {
        for (Position corner : rings.getFirst()) {
          south = Math.min(south, corner.latitudeE7());
          north = Math.max(north, corner.latitudeE7());
          west = Math.min(west, corner.longitudeE7());
          east = Math.max(east, corner.longitudeE7());
        }
      }
    }
    return new FirmsSettings.Area(
        new Position(
            Math.max(-900_000_000, south - MARGIN_E7), Math.max(-1_800_000_000, west - MARGIN_E7)),
        new Position(
            Math.min(900_000_000, north + MARGIN_E7), Math.min(1_800_000_000, east + MARGIN_E7)));
  }

  private static SortedMap<String, PartyId> holders(CaseSource source) {
    SortedMap<String, PartyId> holders = new TreeMap<>();
    source.holders().forEach(holder -> holders.put(holder.name(), holder.party()));
    return holders;
  }

  private Interval window() {
    return agreement.findWindow(caseFile.window()).orElseThrow().interval();
  }

  private Interval period() {
    return new Interval(
        window().start().minus(caseFile.before()), window().end().plus(caseFile.after()));
  }

  /** A source is registered once, or once for each of its streams. */
  private static List<Source> registrations(CaseSource source) {
    Modality modality = source.observes();
    if (source.streams().isEmpty()) {
      return List.of(
          new Source(
              source.id(),
              source.title(),
              modality,
              source.operator(),
              source.custodian(),
              source.affiliation(),
              source.affiliationNote(),
              source.licence(),
              source.origin()));
    }
    List<Source> streams = new ArrayList<>();
    for (CaseSource.Stream stream : source.streams()) {
      Optional<PartyId> affiliation = stream.affiliation();
      streams.add(
          new Source(
              stream.id(),
              source.title() + " (" + stream.language() + ")",
              modality,
              source.operator(),
              source.custodian(),
              affiliation,
              stream.note(),
              source.licence(),
              source.origin()));
    }
    return streams;
  }
}
