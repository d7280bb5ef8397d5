package org.garant.cli.score;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.garant.cli.CommandException;
import org.garant.cli.ExitCode;
import org.garant.cli.publication.PublishedFile;
import org.garant.cli.verify.RecordVerifier;
import org.garant.core.engine.Engine;
import org.garant.core.engine.State;
import org.garant.core.event.Entry;
import org.garant.core.event.EntryCodec;
import org.garant.json.CanonicalJson;
import org.garant.log.Facet;
import org.garant.log.note.Checkpoint;
import org.garant.log.verify.LogReport;
import org.garant.log.verify.LogVerifier;
import org.garant.log.verify.Problem;
import org.garant.log.verify.VerifiedLeaf;

/**
 * What the public log of a record amounts to. The published files beside it are not looked at: what
 * is scored follows from the log.
 *
 * @param checkpoint the log's size and root
 * @param state the state after its last entry
 */
record ReplayedRecord(Checkpoint checkpoint, State state) {

  /**
   * Reads the log of the record in {@code folder} and replays it.
   *
   * @throws CommandException if there is no log, it is not what was signed, something of it is
   *     missing or not released, or another release made it
   */
  static ReplayedRecord read(Path folder, Executor executor) {
    Replay replay = new Replay(folder);
    LogReport report =
        new LogVerifier(executor)
            .verify(folder.resolve(PublishedFile.LOG), Optional.empty(), replay::take);
    return switch (report) {
      case LogReport.NotALog none ->
          throw CommandException.badInput(
              folder + ": expected a record with a log in log/, found none");
      case LogReport.Checked checked -> replay.finish(checked);
    };
  }

  /** Lives for one reading. */
  private static final class Replay {
    private final Path folder;
    private State state = State.empty();
    private boolean published;
    private Optional<CommandException> refusal = Optional.empty();

    Replay(Path folder) {
      this.folder = folder;
    }

    void take(VerifiedLeaf leaf) {
      if (refusal.isPresent()) {
        return;
      }
      Optional<Facet> facet =
          leaf.released().stream().filter(each -> each.name().equals("public")).findFirst();
      if (facet.isEmpty()) {
        refuse(ExitCode.INCOMPLETE, "the content of entry " + leaf.index() + " is not released");
        return;
      }
      try {
        Entry entry = EntryCodec.decode(CanonicalJson.parseObject(facet.get().bytes()));
        state = Engine.apply(state, entry);
        published |= entry instanceof Entry.ReportPublished;
      } catch (RuntimeException e) { // whoever owns the key may have signed anything
        refuse(ExitCode.FAILED, "entry " + leaf.index() + " cannot be read: " + e.getMessage());
      }
      RecordVerifier.anotherMaker(state).ifPresent(why -> refuse(ExitCode.INCOMPLETE, why));
    }

    ReplayedRecord finish(LogReport.Checked log) {
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      if (!log.ok()) {
        Problem first = log.problems().getFirst();
        refuse(
            log.onlyIncomplete() ? ExitCode.INCOMPLETE : ExitCode.FAILED,
            "the log is not whole: "
                + first.file()
                + ": "
                + first.message()
                + "; 'garant verify' says more");
      } else if (state.caseFile().isEmpty() || !published) {
        refuse(ExitCode.INCOMPLETE, "the log ends before a report was published");
      }
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      return new ReplayedRecord(log.checkpoint().orElseThrow(), state);
    }

    private void refuse(int exitCode, String why) {
      if (refusal.isEmpty()) {
        refusal = Optional.of(new CommandException(exitCode, folder + ": " + oneLine(why)));
      }
    }

    private static String oneLine(String text) {
      return text.replace("\n", "\\u000a");
    }
  }
}
