package org.garant.log;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** A log that cannot be written, opened or read as asked; the message is one line for a person. */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception with one clear line. */
  public LogException(String message) {
    super(message);
  }

  /** Makes an exception with one clear line and what led to it. */
  public LogException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }

  /**
   * Says what could not be done with a file and why.
   *
   * @param action what failed, such as {@code "cannot write checkpoint"}
   */
  public static LogException io(String action, IOException cause) {
    String text = String.valueOf(cause.getMessage());
    String reason;
    if (text.contains("No space left") || text.contains("quota exceeded")) {
      reason = "the disk is full";
    } else if (cause instanceof NoSuchFileException) {
      reason = "no such file: " + text;
    } else if (cause instanceof AccessDeniedException) {
      reason = "no permission: " + text;
    } else {
      reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : text;
    }
    return new LogException(action + ": " + reason, cause);
  }
}
