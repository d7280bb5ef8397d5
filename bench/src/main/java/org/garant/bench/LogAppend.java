package org.garant.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.garant.log.Leaf;
import org.garant.log.write.LogWriter;

/** How fast entries become durable, beside how fast the disk can sync at all. */
final class LogAppend implements Benchmark {
  private static final int SYNCS = 300;
  private static final int BULK_LEAVES = 300_000;
  private static final int BULK = 1_024;
  private static final int CLIENTS = 256;
  private static final int LEAVES_PER_CLIENT = 500;

  @Override
  public String name() {
    return "log-append";
  }

  @Override
  public String summary() {
    return "durable entries/s, in bulk and from 256 clients that each wait for their answer";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    syncs(context, 1 << 10);
    syncs(context, 64 << 10);
    InventedLog invented = new InventedLog(context.seed());
    List<Leaf> leaves = invented.leaves(context.scaled(BULK_LEAVES));
    context.figure("bytes of a leaf", "" + leaves.getFirst().bytes().length, "B");
    try (ExecutorService committers = Executors.newCachedThreadPool()) {
      for (String run : List.of("first run", "second run")) {
        try (LogWriter log = invented.create(context.folder().resolve("bulk " + run), committers)) {
          bulk(context, log, leaves, run);
        }
        try (LogWriter log = invented.create(context.folder().resolve("one " + run), committers)) {
          clients(context, log, leaves, run);
        }
      }
    }
  }

  private static void syncs(BenchContext context, int bytes) throws IOException {
    int count = context.scaled(SYNCS);
    long[] nanos = new long[count];
    long began = System.nanoTime();
    try (FileChannel channel =
        FileChannel.open(
            context.folder().resolve("sync-" + bytes),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime();
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(false);
        nanos[i] = System.nanoTime() - start;
      }
    }
    String what = "fdatasync after appending " + (bytes >> 10) + " KiB";
    context.rate(what, "syncs", count, System.nanoTime() - began);
    context.latency(what, nanos);
  }

  private static void bulk(BenchContext context, LogWriter log, List<Leaf> leaves, String run) {
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    long began = System.nanoTime();
    for (int at = 0; at < leaves.size(); at += BULK) {
      answers.add(log.appendAll(leaves.subList(at, Math.min(at + BULK, leaves.size()))));
    }
    answers.forEach(CompletableFuture::join);
    context.rate(
        "bulk of " + BULK + ", " + run, "entries", leaves.size(), System.nanoTime() - began);
    began = System.nanoTime();
    log.publish();
    context.rate("publish, " + run, "entries", leaves.size(), System.nanoTime() - began);
  }

  private static void clients(BenchContext context, LogWriter log, List<Leaf> leaves, String run)
      throws Exception {
    int each = context.scaled(LEAVES_PER_CLIENT);
    long[] nanos = new long[CLIENTS * each];
    List<Future<?>> done = new ArrayList<>();
    long began = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        int first = client * each;
        done.add(
            clients.submit(() -> {
              for (int i = first; i < first + each; i++) {
                long start = System.nanoTime();
                log.append(leaves.get(i % leaves.size())).join();
                nanos[i] = System.nanoTime() - start;
              }
            }));
      }
      for (Future<?> client : done) {
        client.get();
      }
    }
    String what = CLIENTS + " clients, " + run;
    context.rate(what, "entries", nanos.length, System.nanoTime() - began);
    context.latency(what, nanos);
  }
}
