package org.garant.core.report;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.ExceptionClause;
import org.garant.core.agreement.Head;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Standing;
import org.garant.core.quantity.PartyId;

/** Takes the clauses from the agreement's file, with names for ids. */
final class Clauses {
  private final Agreement agreement;

  Clauses(Agreement agreement) {
    this.agreement = agreement;
  }

  List<Clause> all() {
    return agreement.provisions().stream().map(this::clause).toList();
  }

  private Clause clause(Provision provision) {
    return new Clause(
        provision.id(),
        provision.deontic().code(),
        provision.strength().code(),
        names(provision.bearers()),
        provision.quote(),
        publisher(provision.cite().source()),
        provision.cite().locator(),
        authentic(provision.cite().source()),
        provision.finding().minIndependent(),
        agreement.listReadings(provision.id()).stream()
            .map(it -> new Clause.ClauseReading(it.id(), names(it.heldBy()), it.note()))
            .toList(),
        agreement.exceptions().stream()
            .filter(it -> provision.unless().contains(it.id()))
            .map(this::exception)
            .toList(),
        agreement.standing().participation().stream()
            .filter(it ->
                provision.bearers().contains(it.party())
                    || provision.counterparties().contains(it.party()))
            .map(it ->
                new Clause.Participation(
                    name(it.party()),
                    it.act().code(),
                    it.at().local(),
                    publisher(it.source()),
                    it.note()))
            .toList(),
        agreement.stances().stream()
            .filter(it -> it.on().equals(provision.id()))
            .map(it ->
                new Clause.Position(
                    name(it.holder()),
                    it.kind().code(),
                    it.attribution().code(),
                    publisher(it.source()),
                    it.text()))
            .toList());
  }

  /**
   * Returns the authentic languages if {@code source} is the one that put the agreement in force:
   * the file gives the instrument's languages, not those of statements made beside it.
   */
  private List<String> authentic(String source) {
    boolean instrument =
        agreement.standing().status().stream()
            .anyMatch(it -> it.state() == Standing.State.IN_FORCE && it.source().equals(source));
    return agreement.head().languages().stream()
        .filter(it -> instrument && it.authentic())
        .map(Head.Language::code)
        .toList();
  }

  Clause.ClauseException exception(ExceptionClause exception) {
    return new Clause.ClauseException(
        exception.id(),
        exception.kind().code(),
        publisher(exception.cite().source()),
        exception.cite().locator(),
        names(exception.claimants()),
        conditions(exception),
        exception.assumed(),
        exception.note());
  }

  private String conditions(ExceptionClause exception) {
    List<String> limits = new ArrayList<>();
    if (exception.withinSeconds() > 0) {
      limits.add(duration(exception.withinSeconds()));
    }
    if (exception.radiusMeters() > 0) {
      long meters = exception.radiusMeters();
      limits.add(meters % 1000 == 0 ? meters / 1000 + " km" : meters + " m");
    }
    List<String> parts = new ArrayList<>();
    String prior =
        exception.priorBy().map(it -> "prior incident by " + name(it)).orElse("")
            + (limits.isEmpty() ? "" : " within " + String.join(" and ", limits));
    if (!prior.isBlank()) {
      parts.add(prior.strip());
    }
    if (!exception.decidedBy().isEmpty()) {
      String office = exception.decidedBy().replace('-', ' ');
      parts.add("decided by " + ("aeiou".indexOf(office.charAt(0)) < 0 ? "a " : "an ") + office);
    }
    return String.join("; ", parts);
  }

  private static String duration(long seconds) {
    if (seconds % 3600 == 0) {
      return seconds / 3600 + " h";
    }
    return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }

  private String publisher(String source) {
    return agreement.head().sources().stream()
        .filter(cited -> cited.id().equals(source))
        .map(Head.CitedSource::publisher)
        .findFirst()
        .orElse(source);
  }

  private List<String> names(List<PartyId> parties) {
    return parties.stream().map(this::name).toList();
  }

  private String name(PartyId id) {
    return agreement.standing().parties().stream()
        .filter(party -> party.id().equals(id))
        .map(Standing.Party::name)
        .findFirst()
        .orElse(id.code());
  }
}
