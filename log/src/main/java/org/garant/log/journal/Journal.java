package org.garant.log.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.garant.log.LogException;
import org.garant.log.file.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * Entries in numbered segment files; an entry is durable once {@link #append} has returned.
 *
 * <p>A group of entries is written and followed by one fdatasync. A new segment begins only when
 * the one before is durable, so only the last can end in a torn group, and that group is never
 * longer than {@link #GROUP_BYTES_MAX}. Not safe for use by several threads, except {@link #read}
 * of what is durable.
 */
public final class Journal implements AutoCloseable {
  /** Size after which a new segment is begun, in bytes: 64 MiB. */
  public static final long SEGMENT_BYTES = 64L << 20;

  /** The most bytes one group may take in the file. */
  public static final int GROUP_BYTES_MAX = 4 << 20;

  /** Bytes an entry takes beside its data. */
  public static final int ENTRY_OVERHEAD_BYTES = Frame.HEADER_BYTES;

  private static final int BUFFER_BYTES = 1 << 16;

  /** Takes entries in order. */
  @FunctionalInterface
  public interface Consumer {
    /** Takes the entry of that number; numbers begin at 0. */
    void accept(long number, byte[] data);
  }

  /** Where the segment that begins with that entry lies. */
  private record Segment(Path file, long first) {}

  /** Where an entry begins, kept so that reading on does not start at the segment's first. */
  private record Mark(Path file, long number, long offset) {}

  private final Path directory;
  private final long segmentBytes;
  private final List<Segment> segments = new ArrayList<>();
  private ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private FileChannel channel;
  private volatile long size;
  private volatile @Nullable Mark mark;

  private Journal(Path directory, long segmentBytes) throws IOException {
    this.directory = directory;
    this.segmentBytes = segmentBytes;
    Files.createDirectories(directory);
    for (Path file : listSegments(directory)) {
      segments.add(new Segment(file, 0)); // the first entry is learnt while recovering
    }
    if (segments.isEmpty()) {
      segments.add(new Segment(directory.resolve(name(0)), 0));
      this.channel =
          FileChannel.open(
              segments.getFirst().file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      DurableFiles.syncDirectory(directory);
    } else {
      this.channel = FileChannel.open(segments.getLast().file(), StandardOpenOption.WRITE);
    }
  }

  /**
   * Opens or begins a journal, cuts a torn tail off and hands every entry to {@code consumer}.
   *
   * @param directory where the segments lie
   * @param segmentBytes size after which a new segment is begun
   * @param signedSize number of entries that a checkpoint vouches for: with fewer it does not open
   * @param consumer takes every entry before the journal is returned
   * @throws LogException if the journal is damaged, naming segment and offset; nothing is changed
   */
  public static Journal open(
      Path directory, long segmentBytes, long signedSize, Consumer consumer) {
    try {
      Journal journal = new Journal(directory, segmentBytes);
      try {
        journal.recover(signedSize, consumer);
        return journal;
      } catch (RuntimeException | IOException e) {
        journal.channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw LogException.io("cannot open the journal", e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // no other thread writes
  private void recover(long signedSize, Consumer consumer) throws IOException {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = new Segment(segments.get(i).file(), size);
      segments.set(i, segment);
      long length = Files.size(segment.file());
      long whole;
      try (SegmentReader reader = new SegmentReader(segment.file(), 0)) {
        for (byte[] data = reader.next(size); data != null; data = reader.next(size)) {
          consumer.accept(size, data);
          size++;
        }
        whole = reader.offset();
      }
      boolean last = i == segments.size() - 1;
      if (whole < length && (!last || length - whole > GROUP_BYTES_MAX)) {
        throw damaged(segment, whole, "what follows is more than a torn end");
      }
      if (last && size < signedSize) {
        throw damaged(
            segment, whole, "a checkpoint signs " + signedSize + " entries, here end " + size);
      }
      if (last && whole < length) {
        channel.truncate(whole);
        channel.force(true);
      }
    }
    channel.position(channel.size());
  }

  private static LogException damaged(Segment segment, long offset, String why) {
    return new LogException(
        "damaged journal: segment "
            + segment.file().getFileName()
            + " at byte "
            + offset
            + ": "
            + why);
  }

  /**
   * Writes entries and returns once they are durable. After an exception the journal must be
   * closed: a failed sync is never tried again.
   *
   * @param group entries of 1 to 65,535 bytes; together at most {@link #GROUP_BYTES_MAX} with
   *     overhead
   * @return the number of the first
   */
  public long append(List<byte[]> group) throws IOException {
    if (channel.position() >= segmentBytes) {
      beginSegment();
    }
    int bytes = 0;
    for (byte[] data : group) {
      if (data.length < 1 || data.length > Frame.DATA_BYTES_MAX) {
        throw new LogException("an entry has 1 to 65535 bytes, not " + data.length);
      }
      bytes += Frame.HEADER_BYTES + data.length;
    }
    if (bytes > buffer.capacity()) {
      buffer = ByteBuffer.allocateDirect(Math.max(bytes, 2 * buffer.capacity()));
    }
    buffer.clear();
    long number = size;
    for (byte[] data : group) {
      Frame.put(buffer, number++, data);
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(false);
    long first = size;
    size = number;
    return first;
  }

  private void beginSegment() throws IOException {
    Path file = directory.resolve(name(segments.size()));
    FileChannel next =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    DurableFiles.syncDirectory(directory);
    synchronized (segments) {
      segments.add(new Segment(file, size));
    }
    channel.close();
    channel = next;
  }

  /** Returns the number of durable entries; any thread may ask. */
  public long size() {
    return size;
  }

  /**
   * Hands the durable entries from {@code from} up to but not including {@code to} to {@code
   * consumer}; any thread may ask.
   *
   * @throws LogException if they cannot be read as they were written
   */
  public void read(long from, long to, Consumer consumer) {
    if (from < 0 || to > size) {
      throw new LogException(
          "the journal holds entries 0 to " + size + ", not " + from + " to " + to);
    }
    List<Segment> all;
    synchronized (segments) {
      all = List.copyOf(segments);
    }
    for (int i = 0; i < all.size(); i++) {
      long end = i + 1 < all.size() ? Math.min(to, all.get(i + 1).first()) : to;
      if (from < end) {
        read(all.get(i), from, end, consumer);
      }
    }
  }

  private void read(Segment segment, long from, long end, Consumer consumer) {
    Mark start = mark;
    if (start == null || !start.file().equals(segment.file()) || start.number() > from) {
      start = new Mark(segment.file(), segment.first(), 0);
    }
    try (SegmentReader reader = new SegmentReader(segment.file(), start.offset())) {
      for (long number = start.number(); number < end; number++) {
        byte[] data = reader.next(number);
        if (data == null) {
          throw damaged(segment, reader.offset(), "entry " + number + " is not as it was written");
        }
        if (number >= from) {
          consumer.accept(number, data);
        }
      }
      mark = new Mark(segment.file(), end, reader.offset());
    } catch (IOException e) {
      throw LogException.io("cannot read journal segment " + segment.file().getFileName(), e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static List<Path> listSegments(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> sorted = files.sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        if (!sorted.get(i).getFileName().toString().equals(name(i))) {
          throw new LogException(
              "damaged journal: expected segment "
                  + name(i)
                  + ", found "
                  + sorted.get(i).getFileName());
        }
      }
      return sorted;
    }
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%06d.seg", number);
  }
}
