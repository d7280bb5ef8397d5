package org.garant.log.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.garant.log.LogException;
import org.garant.log.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes the journal: takes what waits as one group, syncs once, then answers.
 * While a sync runs the next group gathers.
 */
final class Committer {
  /** Callers wait while more than this is queued, in bytes. */
  static final int QUEUE_BYTES_MAX = 16 << 20;

  /** Entries appended together; {@code done} gets the number of the first. */
  private record Request(List<byte[]> entries, long first, CompletableFuture<Long> done) {}

  private final Journal journal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Condition ended = lock.newCondition();
  private final Deque<Request> queue = new ArrayDeque<>();
  private long queuedBytes;
  private long next;
  private boolean closing;
  private boolean running = true;
  private @Nullable LogException failure;

  Committer(Journal journal, Executor executor) {
    this.journal = journal;
    this.next = journal.size();
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      running = false;
      throw new LogException("the executor takes no task that commits", e);
    }
  }

  /** Called with the number that the first entry will get; throws to refuse it. */
  interface Check {
    void check(long first);
  }

  CompletableFuture<Long> append(List<byte[]> entries, Check check) {
    long bytes = bytes(entries);
    CompletableFuture<Long> done = new CompletableFuture<>();
    lock.lock();
    try {
      while (queuedBytes > 0 && queuedBytes + bytes > QUEUE_BYTES_MAX && !closing) {
        room.awaitUninterruptibly();
      }
      if (failure != null) {
        return CompletableFuture.failedFuture(failure);
      }
      if (closing) {
        return CompletableFuture.failedFuture(new LogException("the log is closed"));
      }
      check.check(next);
      queue.add(new Request(entries, next, done));
      queuedBytes += bytes;
      next += entries.size();
      work.signal();
    } finally {
      lock.unlock();
    }
    return done;
  }

  /** Commits what waits, takes nothing more and returns when the thread is done. */
  void close() {
    lock.lock();
    try {
      closing = true;
      work.signal();
      room.signalAll();
      while (running) {
        ended.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (List<Request> group = take(); !group.isEmpty(); group = take()) {
        commit(group);
      }
    } catch (IOException e) {
      fail(LogException.io("the journal cannot be written, the log is closed", e));
    } catch (RuntimeException | Error e) {
      fail(new LogException("the journal cannot be written, the log is closed: " + e, e));
    } finally {
      lock.lock();
      try {
        running = false;
        ended.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private void commit(List<Request> group) throws IOException {
    try {
      List<byte[]> entries = new ArrayList<>();
      long bytes = 0;
      for (Request request : group) {
        for (byte[] entry : request.entries()) {
          int cost = entry.length + Journal.ENTRY_OVERHEAD_BYTES;
          if (bytes + cost > Journal.GROUP_BYTES_MAX) { // only within one very long request
            journal.append(entries);
            entries.clear();
            bytes = 0;
          }
          entries.add(entry);
          bytes += cost;
        }
      }
      journal.append(entries);
    } catch (IOException | RuntimeException | Error e) {
      lock.lock();
      try {
        group.reversed().forEach(queue::addFirst); // unanswered: fail() answers them
      } finally {
        lock.unlock();
      }
      throw e;
    }
    for (Request request : group) {
      request.done().complete(request.first());
    }
  }

  /** Waits for work and takes as much as fits one group; empty when closed and done. */
  private List<Request> take() {
    List<Request> group = new ArrayList<>();
    lock.lock();
    try {
      while (queue.isEmpty() && !closing) {
        work.awaitUninterruptibly();
      }
      long groupBytes = 0;
      for (Request request = queue.peek(); request != null; request = queue.peek()) {
        long bytes = bytes(request.entries());
        if (!group.isEmpty() && groupBytes + bytes > Journal.GROUP_BYTES_MAX) {
          break;
        }
        group.add(queue.remove());
        groupBytes += bytes;
      }
      queuedBytes -= groupBytes;
      room.signalAll();
    } finally {
      lock.unlock();
    }
    return group;
  }

  private void fail(LogException cause) {
    List<Request> lost;
    lock.lock();
    try {
      failure = cause;
      closing = true;
      lost = List.copyOf(queue);
      queue.clear();
      queuedBytes = 0;
      room.signalAll();
    } finally {
      lock.unlock();
    }
    for (Request request : lost) {
      request.done().completeExceptionally(cause);
    }
  }

  private static long bytes(List<byte[]> entries) {
    long bytes = 0;
    for (byte[] entry : entries) {
      bytes += entry.length + Journal.ENTRY_OVERHEAD_BYTES;
    }
    return bytes;
  }
}
