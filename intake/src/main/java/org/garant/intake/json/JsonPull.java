package org.garant.intake.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.garant.intake.Excerpt;
import org.garant.intake.IntakeException;

/**
 * Reads a JSON file (RFC 8259) value by value, as the caller asks for them, in bounded memory.
 * Every method throws {@link IntakeException}, naming the line, where the file holds something
 * else.
 */
public final class JsonPull implements AutoCloseable {
  /** Deepest nesting that is skipped over. */
  private static final int MAX_DEPTH = 64;

  /** Longest string or number taken, characters. */
  private static final int MAX_TOKEN_CHARS = 1 << 16;

  private final String file;
  private final Reader in;
  private int next;
  private long line = 1;

  private JsonPull(String file, Reader in) throws IntakeException {
    this.file = file;
    this.in = in;
    advance();
    if (next == '\uFEFF') {
      advance();
    }
  }

  /**
   * Opens a file.
   *
   * @throws IntakeException if there is no such file, or it is empty
   */
  public static JsonPull open(Path path) throws IntakeException {
    Path name = path.getFileName();
    String file = name == null ? path.toString() : name.toString();
    if (Files.isDirectory(path)) {
      throw IntakeException.at(file, 1, "file", "a file", "a directory");
    }
    try {
      BufferedReader reader = Files.newBufferedReader(path);
      return open(file, reader);
    } catch (NoSuchFileException e) {
      throw IntakeException.at(file, 1, "file", "a file", "none of that name");
    } catch (IOException e) {
      throw IntakeException.at(file, 1, "file", "a readable file", e.getClass().getSimpleName());
    }
  }

  /**
   * Opens {@code in}, which is closed with the reader.
   *
   * @param name what messages call it
   * @throws IntakeException if it is empty
   */
  public static JsonPull open(String name, InputStream in) throws IntakeException {
    try {
      return open(
          name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())));
    } catch (IOException e) {
      throw IntakeException.at(name, 1, "file", "a readable file", e.getClass().getSimpleName());
    }
  }

  private static JsonPull open(String file, Reader reader) throws IntakeException, IOException {
    try {
      JsonPull json = new JsonPull(file, reader);
      json.skipSpace();
      if (json.next < 0) {
        throw json.wrong("value", "JSON", "an empty file");
      }
      return json;
    } catch (IntakeException e) {
      reader.close();
      throw e;
    }
  }

  /** Takes the start of an object. */
  public void beginObject() throws IntakeException {
    expect('{', "an object");
  }

  /** Takes the start of an array. */
  public void beginArray() throws IntakeException {
    expect('[', "an array");
  }

  /**
   * Tells whether another member of an object follows, and takes the comma before it or the closing
   * brace.
   *
   * @param first whether it would be the first
   */
  public boolean hasMember(boolean first) throws IntakeException {
    return hasNext(first, '}');
  }

  /**
   * Tells whether another item of an array follows, and takes the comma before it or the closing
   * bracket.
   *
   * @param first whether it would be the first
   */
  public boolean hasItem(boolean first) throws IntakeException {
    return hasNext(first, ']');
  }

  private boolean hasNext(boolean first, char close) throws IntakeException {
    skipSpace();
    if (next == close) {
      advance();
      return false;
    }
    if (!first) {
      expect(',', "a comma or the end");
    }
    return true;
  }

  /** Takes a member's name and the colon after it. */
  public String name() throws IntakeException {
    String name = string();
    expect(':', "a colon");
    return name;
  }

  /** Tells whether the next value is an array. */
  public boolean isArray() throws IntakeException {
    skipSpace();
    return next == '[';
  }

  /** Tells whether the next value is a string. */
  public boolean isString() throws IntakeException {
    skipSpace();
    return next == '"';
  }

  /** Takes a string. */
  public String string() throws IntakeException {
    expect('"', "a string");
    StringBuilder text = new StringBuilder();
    while (next != '"') {
      if (next < 0x20) {
        throw wrong("string", "a closing quote", next < 0 ? "the end of the file" : "a control");
      }
      if (text.length() >= MAX_TOKEN_CHARS) {
        throw wrong("string", "at most " + MAX_TOKEN_CHARS + " characters", "more");
      }
      text.append(next == '\\' ? escaped() : (char) next);
      advance();
    }
    advance();
    return text.toString();
  }

  /** Takes a finite number. */
  public double number() throws IntakeException {
    skipSpace();
    StringBuilder digits = new StringBuilder();
    while ((next >= '0' && next <= '9') || (next > 0 && "+-.eE".indexOf(next) >= 0)) {
      if (digits.length() >= MAX_TOKEN_CHARS) {
        throw wrong("number", "at most " + MAX_TOKEN_CHARS + " characters", "more");
      }
      digits.append((char) next);
      advance();
    }
    try {
      double value = Double.parseDouble(digits.toString());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, with what is there.
    }
    throw wrong("number", "a finite number", digits.isEmpty() ? shown() : Excerpt.of(digits + ""));
  }

  /** Takes any value and forgets it. */
  public void skip() throws IntakeException {
    skip(0);
  }

  /** Makes sure that nothing follows. */
  public void end() throws IntakeException {
    skipSpace();
    if (next >= 0) {
      throw wrong("file", "its end", shown());
    }
  }

  /** Returns the exception about the present line. */
  public IntakeException wrong(String field, String expected, String found) {
    return IntakeException.at(file, line, field, expected, found);
  }

  @Override
  public void close() throws IntakeException {
    try {
      in.close();
    } catch (IOException e) {
      throw wrong("file", "a readable file", e.getClass().getSimpleName());
    }
  }

  private void skip(int depth) throws IntakeException {
    if (depth > MAX_DEPTH) {
      throw wrong("value", "at most " + MAX_DEPTH + " levels", "more");
    }
    skipSpace();
    switch (next) {
      case '"' -> string();
      case '{' -> {
        beginObject();
        for (boolean first = true; hasMember(first); first = false) {
          name();
          skip(depth + 1);
        }
      }
      case '[' -> {
        beginArray();
        for (boolean first = true; hasItem(first); first = false) {
          skip(depth + 1);
        }
      }
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private void word(String word) throws IntakeException {
    for (int i = 0; i < word.length(); i++) {
      if (next != word.charAt(i)) {
        throw wrong("value", word, shown());
      }
      advance();
    }
  }

  private char escaped() throws IntakeException {
    advance();
    return switch (next) {
      case '"', '\\', '/' -> (char) next;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw wrong("string", "an escape", shown());
    };
  }

  private char hexadecimal() throws IntakeException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      advance();
      int digit = next < 128 ? Character.digit(next, 16) : -1;
      if (digit < 0) {
        throw wrong("string", "four hexadecimal digits", shown());
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private void expect(char c, String what) throws IntakeException {
    skipSpace();
    if (next != c) {
      throw wrong("value", what, shown());
    }
    advance();
  }

  private void skipSpace() throws IntakeException {
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      advance();
    }
  }

  private void advance() throws IntakeException {
    if (next == '\n') {
      line++;
    }
    try {
      next = in.read();
    } catch (CharacterCodingException e) {
      throw wrong("text", "UTF-8", "other bytes");
    } catch (IOException e) {
      throw wrong("file", "a readable file", e.getClass().getSimpleName());
    }
  }

  private String shown() {
    return next < 0 ? "the end of the file" : Excerpt.of(String.valueOf((char) next));
  }
}
