package org.garant.cli.fetch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.intake.casefile.CaseFile;
import org.garant.intake.casefile.CaseSource;
import org.garant.intake.casefile.Fetch;

/**
 * A file that a case names.
 *
 * @param name its name
 * @param target where it belongs
 * @param sha256 hash of its bytes, 64 hexadecimal digits; empty if any version will do
 * @param licence SPDX identifier, or words
 * @param attribution what its licence asks to be said; may be empty
 * @param origin where the public can get it
 * @param fetch how it can be had; empty if the case does not say
 */
public record WantedFile(
    String name,
    Path target,
    String sha256,
    String licence,
    String attribution,
    String origin,
    Optional<Fetch> fetch)
    implements Comparable<WantedFile> {

  /**
   * Returns the files of {@code caseFile}, in its order.
   *
   * @param data folder of the sources
   * @param reference folder of the reference files; empty if they are not wanted
   */
  public static List<WantedFile> of(CaseFile caseFile, Path data, Optional<Path> reference) {
    List<WantedFile> files = new ArrayList<>();
    for (CaseSource source : caseFile.sources()) {
      files.add(
          new WantedFile(
              source.file(),
              data.resolve(source.file()),
              source.sha256(),
              source.licence(),
              source.attribution(),
              source.origin(),
              source.fetch()));
    }
    for (CaseFile.Reference file : caseFile.references()) {
      reference.ifPresent(folder ->
          files.add(
              new WantedFile(
                  file.file(),
                  folder.resolve(file.file()),
                  file.sha256(),
                  file.licence(),
                  file.attribution(),
                  file.origin(),
                  file.fetch())));
    }
    return files;
  }

  /** Tells whether a program can get it. */
  boolean isDownload() {
    return fetch.filter(Fetch.Download.class::isInstance).isPresent();
  }

  @Override
  public int compareTo(WantedFile other) {
    return target.compareTo(other.target);
  }
}
