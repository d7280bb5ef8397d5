package org.garant.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.garant.cli.CommandException;
import org.garant.log.LogException;
import org.garant.log.note.VerifierKey;

/**
 * Reads whom the reader trusts, in the format of C2SP tlog-policy. Of it this release understands
 * {@code log <verifier key>} and {@code quorum none}; witnesses come with a later one, so a policy
 * that asks for them is refused rather than half obeyed.
 */
public final class PolicyFile {
  private PolicyFile() {}

  /**
   * Returns the key of the log.
   *
   * @throws CommandException if the file cannot be read or says more than this release understands
   */
  public static VerifierKey read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw CommandException.badInput(file + ": policy: expected a text file, found none to read");
    }
    Optional<VerifierKey> key = Optional.empty();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.split("\\s+", -1);
      String where = file + ":" + number + ": ";
      switch (words[0]) {
        case "log" -> {
          if (words.length < 2 || key.isPresent()) {
            throw CommandException.badInput(where + "log: expected one log with its key");
          }
          try {
            key = Optional.of(VerifierKey.parse(words[1]));
          } catch (LogException e) {
            throw CommandException.badInput(where + "log: " + e.getMessage());
          }
        }
        case "quorum" -> {
          if (words.length != 2 || !words[1].equals("none")) {
            throw CommandException.badInput(
                where + "quorum: expected none; this release knows no witnesses");
          }
        }
        case "witness", "group" ->
            throw CommandException.badInput(
                where + words[0] + ": this release knows no witnesses and cannot keep this policy");
        default ->
            throw CommandException.badInput(
                where + "expected log, witness, group or quorum, found " + words[0]);
      }
    }
    return key.orElseThrow(
        () -> CommandException.badInput(file + ": log: expected a line 'log <verifier key>'"));
  }
}
