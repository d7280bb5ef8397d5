package org.garant.cli.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings what lies at one address into one file. Until it is whole it lies beside it under a name
 * that says {@code part}; a transfer that was cut off goes on there (RFC 9110, section 14), or
 * starts anew where the server cannot go on.
 */
final class Download {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final long POLL_MILLIS = 50;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d+/.*");

  private final HttpClient client;
  private final FetchLimits limits;
  private final LongConsumer progress;

  /**
   * Prepares downloads.
   *
   * @param progress is told, now and then, how many bytes of a file are there
   */
  Download(HttpClient client, FetchLimits limits, LongConsumer progress) {
    this.client = client;
    this.limits = limits;
    this.progress = progress;
  }

  /** Returns a client that follows redirects, though never from https to http. */
  static HttpClient client(FetchLimits limits) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(limits.connect())
        .build();
  }

  /** Returns where {@code whole} grows. */
  static Path part(Path whole) {
    return whole.resolveSibling(whole.getFileName() + ".part");
  }

  /**
   * Makes sure that {@code whole} holds what lies at {@code from}.
   *
   * @return whether something of it was there before, so that it may be of an older state
   * @throws FetchException if the server does not give it whole
   * @throws IOException if the disk does not take it
   */
  boolean get(URI from, Path whole) throws FetchException, IOException, InterruptedException {
    Path part = part(whole);
    try {
      return get(from, whole, part);
    } finally {
      if (Files.exists(part) && Files.size(part) == 0) {
        Files.delete(part);
      }
    }
  }

  private boolean get(URI from, Path whole, Path part)
      throws FetchException, IOException, InterruptedException {
    boolean resumed = Files.exists(part) && Files.size(part) > 0;
    for (int attempt = 1; ; attempt++) {
      try {
        Transfer transfer = new Transfer(from, part);
        if (transfer.run()) {
          Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
          return resumed;
        }
        Files.deleteIfExists(part); // what is there cannot be gone on from
      } catch (CutOff e) {
        if (attempt >= limits.attempts()) {
          throw FetchException.missing(
              from
                  + ": the transfer was cut off ("
                  + e.reason
                  + "); run again to go on from there");
        }
        resumed |= Files.exists(part) && Files.size(part) > 0;
      }
      if (attempt >= limits.attempts()) {
        throw FetchException.missing(from + ": the server cannot go on where a transfer stopped");
      }
    }
  }

  /** The connection ended before the end. */
  private static final class CutOff extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private CutOff(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** One request and its answer. */
  private final class Transfer {
    private final URI from;
    private final Path part;
    private final long before;
    private final AtomicLong there;
    private volatile boolean tooMuch;
    private volatile Optional<IOException> diskFault = Optional.empty();
    private volatile boolean answered;

    private Transfer(URI from, Path part) throws IOException {
      this.from = from;
      this.part = part;
      this.before = Files.exists(part) ? Files.size(part) : 0;
      this.there = new AtomicLong(before);
    }

    /** Returns whether the file is whole now; if not, it must be begun anew. */
    private boolean run() throws FetchException, CutOff, IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(from).header("Accept-Encoding", "identity");
      if (before > 0) {
        request.header("Range", "bytes=" + before + "-");
      }
      try (FileChannel file =
          FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        CompletableFuture<HttpResponse<Void>> answer =
            client.sendAsync(request.build(), info -> body(info, file));
        HttpResponse<Void> response = await(answer);
        file.force(true);
        return check(response);
      }
    }

    private HttpResponse.BodySubscriber<Void> body(
        HttpResponse.ResponseInfo info, FileChannel file) {
      answered = true;
      boolean goesOn = info.statusCode() == PARTIAL && startsAt(info) == before && before > 0;
      if (info.statusCode() != OK && !goesOn) {
        return HttpResponse.BodySubscribers.replacing(null);
      }
      try {
        there.set(goesOn ? before : 0);
        file.truncate(there.get());
        file.position(there.get());
      } catch (IOException e) {
        diskFault = Optional.of(e);
      }
      long length = info.headers().firstValueAsLong("Content-Length").orElse(0);
      tooMuch = there.get() + length > limits.maxBytes();
      return HttpResponse.BodySubscribers.ofByteArrayConsumer(
          bytes -> bytes.ifPresent(it -> write(it, file)));
    }

    private long startsAt(HttpResponse.ResponseInfo info) {
      Matcher range = CONTENT_RANGE.matcher(info.headers().firstValue("Content-Range").orElse(""));
      return range.matches() ? Long.parseLong(range.group(1)) : -1;
    }

    private void write(byte[] bytes, FileChannel file) {
      if (there.get() + bytes.length > limits.maxBytes()) {
        tooMuch = true;
      }
      if (tooMuch || diskFault.isPresent()) {
        return; // the waiting thread ends the transfer
      }
      try {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          file.write(buffer);
        }
        there.addAndGet(bytes.length);
      } catch (IOException e) {
        diskFault = Optional.of(e);
      }
    }

    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer)
        throws FetchException, CutOff, IOException, InterruptedException {
      long last = there.get();
      long lastChange = System.nanoTime();
      while (true) {
        try {
          return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          stopWhereNeeded(answer);
          if (there.get() != last) {
            last = there.get();
            lastChange = System.nanoTime();
            progress.accept(last);
          } else if (System.nanoTime() - lastChange > limits.stall().toNanos()) {
            answer.cancel(true);
            throw new CutOff("nothing came for " + limits.stall().toSeconds() + " s");
          }
        } catch (ExecutionException e) {
          stopWhereNeeded(answer);
          throw failure(e.getCause());
        } catch (InterruptedException e) {
          answer.cancel(true);
          throw e;
        }
      }
    }

    private void stopWhereNeeded(CompletableFuture<?> answer) throws FetchException, IOException {
      if (tooMuch) {
        answer.cancel(true);
        Files.deleteIfExists(part);
        throw FetchException.missing(
            from + ": more than the limit of " + limits.maxBytes() + " bytes");
      }
      if (diskFault.isPresent()) {
        answer.cancel(true);
        throw diskFault.get();
      }
    }

    private CutOff failure(@Nullable Throwable cause) throws FetchException {
      if (answered) {
        return new CutOff("after " + there.get() + " bytes");
      }
      if (cause instanceof HttpTimeoutException) {
        throw FetchException.missing(from + ": the server does not answer");
      }
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        throw FetchException.missing(from + ": no connection to the server");
      }
      if (cause instanceof IOException e) {
        throw FetchException.missing(from + ": " + reason(e));
      }
      throw new UncheckedIOException(new IOException(cause));
    }

    private static String reason(IOException e) {
      String message = e.getMessage();
      return message == null
          ? "no answer (" + e.getClass().getSimpleName() + ")"
          : message.lines().findFirst().orElse("no answer");
    }

    private boolean check(HttpResponse<Void> response) throws FetchException, IOException, CutOff {
      stopWhereNeeded(CompletableFuture.completedFuture(null));
      int status = response.statusCode();
      if (status == OK || (status == PARTIAL && there.get() > before)) {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long expected = status == OK ? length : before + length;
        if (length >= 0 && there.get() != expected) {
          throw new CutOff("after " + there.get() + " of " + expected + " bytes");
        }
        return true;
      }
      if (before > 0 && (status == RANGE_NOT_SATISFIABLE || status == PARTIAL)) {
        return false;
      }
      if (before == 0) {
        Files.deleteIfExists(part);
      }
      throw FetchException.missing(from + ": the server answered " + status + words(status));
    }

    private static String words(int status) {
      return switch (status) {
        case 401, 403 -> ", not allowed";
        case 404, 410 -> ", not there";
        case 429 -> ", too many requests: try later";
        default -> status >= 500 ? ", a fault of its own: try later" : "";
      };
    }
  }
}
