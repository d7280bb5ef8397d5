package org.garant.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.event.Numbered;
import org.garant.core.observation.Region;
import org.garant.core.observation.Source;
import org.garant.json.JsonObject;

/**
 * Applies entries, in log order. Pure: the same entries give the same state on every machine, and
 * time passes only by {@link Entry.Tick}.
 */
public final class Engine {
  /** This engine's release; a record names it, and another release refuses to re-derive it. */
  public static final String VERSION = "0.1.0";

  /** The calibration table in use: probabilities as the formulas give them. */
  public static final String CALIBRATION = "identity/1";

  private Engine() {}

  /**
   * Returns {@code state} after {@code entry}.
   *
   * @throws IllegalArgumentException if a tick lies before the last one
   */
  public static State apply(State state, Entry entry) {
    Draft draft = new Draft(state);
    switch (entry) {
      case Entry.EngineDeclared engine -> draft.engine = Optional.of(engine);
      case Entry.CaseOpened(var content) -> draft.caseFile = Optional.of(content);
      case Entry.AgreementAdopted(var content) -> draft.agreement = Optional.of(content);
      case Entry.PolicyAdopted(var content) -> draft.policy = Optional.of(content);
      case Entry.RegionsDefined(var regions) -> draft.regions = regions;
      case Entry.SourceRegistered(var source) -> draft.sources = draft.sources.plus(source);
      case Entry.FileRead(var receipt) -> draft.receipts = draft.receipts.plus(receipt);
      case Entry.ObservationReceived received ->
          draft.observations = draft.observations.plus(new Numbered<>(state.size(), received));
      case Entry.CoverageReceived received ->
          draft.footprints = draft.footprints.plus(new Numbered<>(state.size(), received));
      case Entry.NoticeReceived received ->
          draft.notices = draft.notices.plus(new Numbered<>(state.size(), received));
      case Entry.ClaimReceived received ->
          draft.claims = draft.claims.plus(new Numbered<>(state.size(), received));
      case Entry.Tick(Instant at) -> {
        if (state.asOf().isPresent() && at.isBefore(state.asOf().get())) {
          throw new IllegalArgumentException(
              "time does not go back: " + state.asOf().get() + ", " + at);
        }
        draft.asOf = Optional.of(at);
      }
      case Entry.ReportPublished published -> {
        // What was published follows from the entries before it; it adds nothing to them.
      }
    }
    return draft.next();
  }

  /** Returns the state after all of {@code entries}. */
  public static State replay(Iterable<Entry> entries) {
    State state = State.empty();
    for (Entry entry : entries) {
      state = apply(state, entry);
    }
    return state;
  }

  /** A state's members, one of which an entry changes. Lives for one call. */
  private static final class Draft {
    private final long size;
    private Optional<Entry.EngineDeclared> engine;
    private Optional<JsonObject> caseFile;
    private Optional<JsonObject> agreement;
    private Optional<JsonObject> policy;
    private List<Region> regions;
    private Trail<Source> sources;
    private Trail<FileReceipt> receipts;
    private Trail<Numbered<Entry.ObservationReceived>> observations;
    private Trail<Numbered<Entry.CoverageReceived>> footprints;
    private Trail<Numbered<Entry.NoticeReceived>> notices;
    private Trail<Numbered<Entry.ClaimReceived>> claims;
    private Optional<Instant> asOf;

    Draft(State state) {
      size = state.size();
      engine = state.engine();
      caseFile = state.caseFile();
      agreement = state.agreement();
      policy = state.policy();
      regions = state.regions();
      sources = state.sources();
      receipts = state.receipts();
      observations = state.observations();
      footprints = state.footprints();
      notices = state.notices();
      claims = state.claims();
      asOf = state.asOf();
    }

    State next() {
      return new State(
          size + 1,
          engine,
          caseFile,
          agreement,
          policy,
          regions,
          sources,
          receipts,
          observations,
          footprints,
          notices,
          claims,
          asOf);
    }
  }
}
