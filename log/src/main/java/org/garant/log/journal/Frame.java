package org.garant.log.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How an entry lies in a segment: u32 length, u32 CRC32C over (u64 number, u32 length, data), data;
 * all big-endian. The number makes a frame left over from elsewhere in the journal invalid.
 */
final class Frame {
  /** Bytes before the data. */
  static final int HEADER_BYTES = 8;

  /** The largest data. */
  static final int DATA_BYTES_MAX = 0xFFFF;

  private Frame() {}

  static int checksum(long number, byte[] data) {
    ByteBuffer head = ByteBuffer.allocate(12).putLong(number).putInt(data.length).flip();
    CRC32C crc = new CRC32C();
    crc.update(head);
    crc.update(data, 0, data.length);
    return (int) crc.getValue();
  }

  static void put(ByteBuffer target, long number, byte[] data) {
    target.putInt(data.length).putInt(checksum(number, data)).put(data);
  }
}
