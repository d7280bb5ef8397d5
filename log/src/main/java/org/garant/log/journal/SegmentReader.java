package org.garant.log.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the frames of one segment in order. */
final class SegmentReader implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final InputStream in;
  private long offset;

  SegmentReader(Path file, long offset) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    in.skipNBytes(offset);
    this.offset = offset;
  }

  /** Returns where the next frame starts: after the last one that was whole. */
  long offset() {
    return offset;
  }

  /** Returns the data of frame {@code number}, or null if no whole frame of that number is next. */
  byte @Nullable [] next(long number) throws IOException {
    byte[] head = in.readNBytes(Frame.HEADER_BYTES);
    if (head.length < Frame.HEADER_BYTES) {
      return null;
    }
    ByteBuffer header = ByteBuffer.wrap(head);
    int length = header.getInt();
    int checksum = header.getInt();
    if (length < 1 || length > Frame.DATA_BYTES_MAX) {
      return null;
    }
    byte[] data = in.readNBytes(length);
    if (data.length < length || Frame.checksum(number, data) != checksum) {
      return null;
    }
    offset += Frame.HEADER_BYTES + length;
    return data;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
