package org.garant.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.garant.core.quantity.ContentId;
import org.garant.intake.IntakeException;

/**
 * The bytes of a file in order, hashed, counted and checked on the way: for UTF-8, or for bytes
 * that Windows-1252 gives no character. A byte order mark at the start is left out, though hashed.
 */
final class ByteSource implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String file;
  private final InputStream in;
  private final boolean strictUtf8;
  private final MessageDigest digest = sha256();
  private final Utf8Check utf8 = new Utf8Check();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int end;
  private long taken;
  private long line = 1;

  private ByteSource(String file, InputStream in, Charset charset) {
    this.file = file;
    this.in = in;
    this.strictUtf8 = charset.equals(StandardCharsets.UTF_8);
  }

  static ByteSource open(Path path, Charset charset) throws IntakeException {
    String file = name(path);
    if (Files.isDirectory(path)) {
      throw IntakeException.at(file, 1, "file", "a file", "a directory");
    }
    try {
      return open(file, Files.newInputStream(path), charset);
    } catch (NoSuchFileException e) {
      throw IntakeException.at(file, 1, "file", "a file", "none of that name");
    } catch (IOException e) {
      throw unreadable(file, 1, e);
    }
  }

  static ByteSource open(String name, InputStream in, Charset charset) throws IntakeException {
    ByteSource source = new ByteSource(name, in, charset);
    source.skipByteOrderMark();
    return source;
  }

  /** Returns the next byte, 0 to 255, or -1 at the end. */
  int read() throws IntakeException {
    if (next == end && !fill()) {
      if (strictUtf8 && !utf8.isComplete()) {
        throw notUtf8("the end inside a character");
      }
      return -1;
    }
    int b = buffer[next++] & 0xFF;
    if (strictUtf8 && !utf8.accept(b)) {
      throw notUtf8("byte 0x" + HexFormat.of().toHexDigits((byte) b));
    }
    if (!strictUtf8 && isUnassigned(b)) {
      throw notText("Windows-1252", "byte 0x" + HexFormat.of().toHexDigits((byte) b));
    }
    taken++;
    if (b == '\n') {
      line++;
    }
    return b;
  }

  /** Returns the next byte without taking it, or -1 at the end. */
  int peek() throws IntakeException {
    return next == end && !fill() ? -1 : buffer[next] & 0xFF;
  }

  String file() {
    return file;
  }

  /** Returns the line of the next byte. */
  long line() {
    return line;
  }

  /** Returns how many bytes were taken. */
  long bytes() {
    return taken;
  }

  /** Returns the hash of all bytes; only at the end. */
  ContentId sha256AtEnd() {
    return new ContentId(HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IntakeException {
    try {
      in.close();
    } catch (IOException e) {
      throw unreadable(file, line, e);
    }
  }

  private void skipByteOrderMark() throws IntakeException {
    if (peek() == 0xEF
        && end - next >= 3
        && buffer[next + 1] == (byte) 0xBB
        && buffer[next + 2] == (byte) 0xBF) {
      next += 3;
      taken += 3;
    }
  }

  private boolean fill() throws IntakeException {
    try {
      next = 0;
      // Whole buffers, so that a byte order mark is never split.
      end = in.readNBytes(buffer, 0, buffer.length);
    } catch (IOException e) {
      end = 0;
      throw unreadable(file, line, e);
    }
    digest.update(buffer, 0, end);
    return end > 0;
  }

  private IntakeException notUtf8(String found) {
    return notText("UTF-8", found);
  }

  private IntakeException notText(String charset, String found) {
    return IntakeException.at(file, line, "text", charset, found + " at byte offset " + taken);
  }

  /** The five bytes that Windows-1252 leaves without a character. Source: its code chart, 1998. */
  private static boolean isUnassigned(int b) {
    return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
  }

  private static IntakeException unreadable(String file, long line, IOException e) {
    return IntakeException.at(file, line, "file", "a readable file", e.getClass().getSimpleName());
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
