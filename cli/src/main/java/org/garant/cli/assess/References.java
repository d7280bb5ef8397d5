package org.garant.cli.assess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.cli.CommandException;
import org.garant.core.observation.Region;
import org.garant.core.quantity.ContentId;
import org.garant.intake.IntakeException;
import org.garant.intake.casefile.CaseFile;
import org.garant.intake.casefile.CaseFile.Role;
import org.garant.intake.casefile.CaseSource;
import org.garant.intake.places.BuiltIn;
import org.garant.intake.places.Gazetteer;
import org.garant.intake.places.RegionNames;
import org.garant.intake.places.RegionReader;

/**
 * The files that a case's places are looked up in: for each role the one that the case names, if
 * there is a folder of them, and otherwise the built-in one. A mission's own sectors are always the
 * case's; without a folder of their own they lie with its sources.
 */
final class References {
  private final CaseFile caseFile;
  private final Path data;
  private final Optional<Path> folder;

  /**
   * Chooses the files.
   *
   * @param data where its sources lie
   * @param folder where the files that the case names lie; empty to use none but sectors
   */
  References(CaseFile caseFile, Path data, Optional<Path> folder) {
    this.caseFile = caseFile;
    this.data = data;
    this.folder = folder;
  }

  /** Returns the outlines of the country's regions. */
  List<Region> regions() throws IntakeException {
    Optional<Path> sectors = find(Role.SECTORS);
    if (sectors.isPresent()) {
      return RegionReader.readSectors(sectors.get());
    }
    Optional<Path> file = find(Role.REGIONS);
    if (file.isPresent()) {
      return RegionReader.read(file.get());
    }
    if (!caseFile.country().equals(RegionNames.COUNTRY)) {
      throw CommandException.badInput(
          caseFile.id()
              + ": reference: expected a file of regions, for those built in are of "
              + RegionNames.COUNTRY_NAME
              + " alone; found none");
    }
    return RegionReader.builtIn();
  }

  /** Returns the settlements, with the source's pseudo-places if there is such a file. */
  Gazetteer gazetteer() throws IntakeException {
    Optional<Path> pseudoPlaces = find(Role.PSEUDO_PLACES);
    Optional<Path> file = find(Role.GAZETTEER);
    return file.isPresent()
        ? Gazetteer.read(file.get(), pseudoPlaces)
        : Gazetteer.builtIn(pseudoPlaces);
  }

  /** Returns what is used, each with the hash of its bytes. */
  List<CaseFile.Reference> used() {
    List<CaseFile.Reference> used = new ArrayList<>();
    for (CaseFile.Reference named : caseFile.references()) {
      Optional<Path> file = find(named.role());
      if (file.isPresent()) {
        used.add(withHash(named, file.get()));
      }
    }
    boolean placesHeadlines =
        caseFile.sources().stream().anyMatch(it -> it.reader() == CaseSource.Reader.VIINA_CSV);
    if (placesHeadlines && find(Role.GAZETTEER).isEmpty()) {
      used.add(builtIn(Role.GAZETTEER, BuiltIn.SETTLEMENTS));
    }
    if (find(Role.SECTORS).isEmpty()) {
      if (find(Role.REGIONS).isEmpty()) {
        used.add(builtIn(Role.REGIONS, BuiltIn.REGIONS));
      }
      used.add(builtIn(Role.COUNTRIES, BuiltIn.COUNTRIES));
    }
    return used;
  }

  private Optional<Path> find(Role role) {
    Optional<Path> place = role == Role.SECTORS ? folder.or(() -> Optional.of(data)) : folder;
    return place.flatMap(
        it -> caseFile.findReference(role).map(CaseFile.Reference::file).map(it::resolve));
  }

  private static CaseFile.Reference withHash(CaseFile.Reference named, Path file) {
    try {
      return new CaseFile.Reference(
          named.role(),
          named.file(),
          ContentId.of(Files.readAllBytes(file)).hex(),
          named.licence(),
          named.origin(),
          named.attribution(),
          named.fetch());
    } catch (IOException e) {
      return named; // whoever reads it next says what is wrong with it
    }
  }

  private static CaseFile.Reference builtIn(Role role, BuiltIn file) {
    String hash = file.sha256().hex();
    return new CaseFile.Reference(
        role,
        file.file(),
        hash,
        file.licence(),
        file.origin(),
        file.attribution() + " (built in: " + file.file() + ", SHA-256 " + hash + ")",
        Optional.empty());
  }
}
