package org.garant.log.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.garant.log.LogException;

/**
 * Writes whole files: first aside, then renamed to their place, so that no reader sees half of one.
 */
public final class DurableFiles {
  private final Path aside;
  private final AtomicLong count = new AtomicLong();

  /**
   * Makes a writer.
   *
   * @param aside folder for unfinished files, on the same file system; left-overs in it are removed
   */
  public DurableFiles(Path aside) {
    this.aside = aside;
    try {
      Files.createDirectories(aside);
      try (var leftOver = Files.list(aside)) {
        for (Path file : leftOver.toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw LogException.io("cannot prepare " + aside.getFileName(), e);
    }
  }

  /** Writes a file that may be lost with the power but is never seen half written. */
  public void replace(Path file, byte[] bytes) {
    write(file, bytes, false);
  }

  /** Writes a file that is there, in its place, once this returns. */
  public void replaceDurably(Path file, byte[] bytes) {
    write(file, bytes, true);
  }

  /** Writes a file that only its owner may read, durably. */
  public void replaceSecret(Path file, byte[] bytes) {
    write(file, bytes, true, ownerOnly(aside));
  }

  /** Writes the file unless it has these bytes already. */
  public void replaceIfDifferent(Path file, byte[] bytes) {
    try {
      if (Arrays.equals(Files.readAllBytes(file), bytes)) {
        return;
      }
    } catch (NoSuchFileException e) {
      // written below
    } catch (IOException e) {
      throw LogException.io("cannot read " + file.getFileName(), e);
    }
    replace(file, bytes);
  }

  private void write(Path file, byte[] bytes, boolean durable, FileAttribute<?>... attributes) {
    Path unfinished = aside.resolve(count.getAndIncrement() + ".tmp");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      Files.createFile(unfinished, attributes);
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        if (durable) {
          channel.force(true);
        }
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      if (durable && folder != null) {
        syncDirectory(folder);
      }
    } catch (IOException e) {
      try {
        Files.deleteIfExists(unfinished); // a full disk needs the room
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw LogException.io("cannot write " + file.getFileName(), e);
    }
  }

  /** Makes the names in a folder durable, where the system lets a folder be synced. */
  public static void syncDirectory(Path folder) throws IOException {
    if (posix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path where) {
    return posix(where)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
