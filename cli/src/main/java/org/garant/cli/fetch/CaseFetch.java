package org.garant.cli.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.garant.cli.CommandException;
import org.garant.cli.ExitCode;
import org.garant.core.quantity.ContentId;
import org.garant.intake.IntakeException;
import org.garant.intake.casefile.Fetch;
import org.garant.intake.fetch.TableFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gets the files that a case names: fetches, filters, checks, and gives each its name only when it
 * is the one that the case means. A run that is stopped leaves what it has under hidden names, from
 * which the next goes on.
 */
public final class CaseFetch {
  /** Digits of an address's hash in the name of what was fetched from it. */
  private static final int NAME_DIGITS = 12;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final String LOCK = ".garant-fetch.lock";

  private final HttpClient client;
  private final FetchLimits limits;
  private final Consumer<String> progress;

  /**
   * Prepares to fetch.
   *
   * @param progress takes a line for each step
   */
  public CaseFetch(FetchLimits limits, Consumer<String> progress) {
    this.client = Download.client(limits);
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Gets {@code files}, as many as can be had.
   *
   * @param accepted whether a licence was acknowledged
   * @return what came of each, in order
   * @throws CommandException if a licence was not acknowledged, or a folder cannot be written; then
   *     nothing was fetched
   */
  public List<Outcome> fetch(List<WantedFile> files, Licences accepted)
      throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    SortedMap<Path, FileChannel> locks = new TreeMap<>();
    try {
      for (WantedFile file : files) {
        Path lock = file.target().toAbsolutePath().normalize().resolveSibling(LOCK);
        if (!locks.containsKey(lock)) {
          locks.put(lock, lock(lock));
        }
      }
      SortedMap<WantedFile, Outcome> present = new TreeMap<>();
      for (WantedFile file : files) {
        findPresent(file).ifPresent(it -> present.put(file, it));
      }
      accepted.require(
          files.stream().filter(it -> !present.containsKey(it) && it.isDownload()).toList());
      for (WantedFile file : files) {
        Outcome known = present.get(file);
        outcomes.add(known == null ? get(file) : known);
      }
      return outcomes;
    } finally {
      locks.forEach(CaseFetch::release);
    }
  }

  /** Returns what there is to say of a file that has its name already. */
  private static Optional<Outcome> findPresent(WantedFile file) {
    if (!Files.exists(file.target())) {
      return Optional.empty();
    }
    try {
      String found = Files.isRegularFile(file.target()) ? sha256(file.target()) : "no file";
      return Optional.of(
          file.sha256().isEmpty() || file.sha256().equals(found)
              ? Outcome.there(file, found, Files.size(file.target()))
              : Outcome.wrong(
                  file,
                  "is there with another content than the case names (SHA-256 "
                      + found
                      + ", expected "
                      + file.sha256()
                      + "); move it away to fetch that one"));
    } catch (IOException e) {
      return Optional.of(Outcome.wrong(file, "is there and cannot be read: " + e.getMessage()));
    }
  }

  private Outcome get(WantedFile file) throws InterruptedException {
    if (file.fetch().isEmpty()) {
      return Outcome.byHand(
          file, "the case does not say how to get it; its origin: " + file.origin());
    }
    return switch (file.fetch().get()) {
      case Fetch.ByHand byHand -> Outcome.byHand(file, byHand.how());
      case Fetch.Download download -> download(file, download);
    };
  }

  private Outcome download(WantedFile file, Fetch.Download fetch) throws InterruptedException {
    try {
      try {
        if (!attempt(file, fetch)) {
          // Went on from what an earlier run had left: that may be of another content.
          progress.accept("fetching " + file.name() + " anew");
          attempt(file, fetch);
        }
      } catch (IntakeException e) {
        sweep(file, fetch);
        return Outcome.wrong(file, "what was fetched is no such table: " + e.getMessage());
      }
      return Outcome.fetched(file, sha256(file.target()), Files.size(file.target()));
    } catch (FetchException e) {
      return e.isWrongContent()
          ? Outcome.wrong(file, String.valueOf(e.getMessage()))
          : Outcome.failed(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Outcome.failed(file, "cannot be written: " + e.getMessage());
    }
  }

  /**
   * Fetches, filters, checks and names.
   *
   * @return false if the content is wrong and is worth another try from the start
   */
  private boolean attempt(WantedFile file, Fetch.Download fetch)
      throws FetchException, IntakeException, IOException, InterruptedException {
    boolean resumed = false;
    List<Path> raws = new ArrayList<>();
    for (URI from : fetch.from()) {
      Path raw = raw(file, from);
      raws.add(raw);
      if (Files.exists(raw)) {
        resumed = true;
        continue;
      }
      progress.accept("fetching " + file.name() + " from " + from);
      resumed |= new Download(client, limits, reporter(file)).get(from, raw);
    }
    Optional<String> wrong = findWrongRaw(fetch, raws);
    Path filtered = hidden(file, "filtered");
    if (wrong.isEmpty()) {
      progress.accept("filtering " + file.name());
      if (fetch.isWhole()) {
        Files.copy(raws.getFirst(), filtered, StandardCopyOption.REPLACE_EXISTING);
      } else {
        TableFilter.write(raws, fetch.filters(), filtered);
      }
      String found = sha256(filtered);
      if (!found.equals(file.sha256())) {
        wrong = Optional.of("after filtering, SHA-256 " + found + ", expected " + file.sha256());
      }
    }
    if (wrong.isPresent()) {
      sweep(file, fetch);
      if (resumed) {
        return false;
      }
      throw FetchException.wrong(
          "what was fetched is not what the case names: " + wrong.get() + "; nothing was kept");
    }
    try (FileChannel channel = FileChannel.open(filtered, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(filtered, file.target(), StandardCopyOption.ATOMIC_MOVE);
    sweep(file, fetch);
    return true;
  }

  private static Optional<String> findWrongRaw(Fetch.Download fetch, List<Path> raws)
      throws IOException {
    for (int i = 0; i < fetch.rawSha256().size(); i++) {
      String found = sha256(raws.get(i));
      if (!found.equals(fetch.rawSha256().get(i))) {
        return Optional.of(
            fetch.from().get(i) + ": SHA-256 " + found + ", expected " + fetch.rawSha256().get(i));
      }
    }
    return Optional.empty();
  }

  /** Removes what was needed on the way. */
  private static void sweep(WantedFile file, Fetch.Download fetch) throws IOException {
    for (URI from : fetch.from()) {
      Path raw = raw(file, from);
      Files.deleteIfExists(raw);
      Files.deleteIfExists(Download.part(raw));
    }
    Files.deleteIfExists(hidden(file, "filtered"));
  }

  /** What came from one address lies under a name with its hash: from another, it is another. */
  private static Path raw(WantedFile file, URI from) {
    String hash = ContentId.of(from.toString().getBytes(StandardCharsets.UTF_8)).hex();
    return hidden(file, hash.substring(0, NAME_DIGITS));
  }

  private static Path hidden(WantedFile file, String what) {
    return file.target().resolveSibling("." + file.name() + "." + what);
  }

  /** Tells every few seconds how much is there. */
  private java.util.function.LongConsumer reporter(WantedFile file) {
    long[] last = {System.nanoTime()};
    return bytes -> {
      if (System.nanoTime() - last[0] > 2_000_000_000L) {
        last[0] = System.nanoTime();
        progress.accept("fetching " + file.name() + ": " + bytes / 1024 + " KiB");
      }
    };
  }

  private static FileChannel lock(Path file) {
    Path folder = file.resolveSibling("");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        throw CommandException.badInput(
            folder + ": expected a folder that no other run fetches into, found one that does");
      }
      return channel;
    } catch (IOException e) {
      throw new CommandException(ExitCode.BAD_INPUT, folder + ": cannot be written to");
    }
  }

  private static void release(Path file, FileChannel lock) {
    try {
      Files.deleteIfExists(file); // while it is still held
      lock.close();
    } catch (IOException e) {
      // Without a process that holds it, a lock file keeps nobody out.
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
