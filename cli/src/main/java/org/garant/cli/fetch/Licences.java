package org.garant.cli.fetch;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.garant.cli.CommandException;
import org.garant.cli.ExitCode;

/** The licences that the user acknowledged. */
public final class Licences {
  private static final String ALL = "all";

  private final List<String> accepted;

  /**
   * Takes what the user wrote.
   *
   * @param accepted licences as the case names them, in any case of letters; {@code all} for all
   */
  public Licences(List<String> accepted) {
    this.accepted = accepted.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Makes sure that those of {@code files} are among them.
   *
   * @throws CommandException naming those that are not, and how to acknowledge them
   */
  void require(List<WantedFile> files) {
    TreeSet<String> missing = new TreeSet<>();
    for (WantedFile file : files) {
      if (!accepted.contains(ALL) && !accepted.contains(file.licence().toLowerCase(Locale.ROOT))) {
        missing.add(file.licence());
      }
    }
    if (!missing.isEmpty()) {
      List<String> names =
          files.stream()
              .filter(it -> missing.contains(it.licence()))
              .map(WantedFile::name)
              .toList();
      throw new CommandException(
          ExitCode.NOT_ACCEPTED,
          String.join(", ", names)
              + ": others' data under their own licence; to say that you know it: --accept-licence \""
              + String.join(",", missing)
              + "\"");
    }
  }
}
