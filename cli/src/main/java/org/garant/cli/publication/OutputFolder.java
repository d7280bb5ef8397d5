package org.garant.cli.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.garant.cli.CommandException;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears under its name only when it is whole. Until then it is built beside it,
 * under a name that says so; what was left by an earlier run that was stopped is swept away, and an
 * earlier result that such a run had just set aside is put back.
 */
public final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Earlier earlier;
  private final Path building;
  private final FileChannel lock;
  private boolean kept;

  private OutputFolder(Path target, Earlier earlier, FileChannel lock) {
    this.target = target;
    this.earlier = earlier;
    this.building = aside(target, "unfinished");
    this.lock = lock;
  }

  /**
   * What may be replaced.
   *
   * @param what what it is called, for people
   * @param is tells whether a folder holds one and nothing else, for all of it is replaced
   */
  public record Earlier(String what, Predicate<Path> is) {
    boolean lies(Path folder) {
      return is.test(folder);
    }
  }

  /** Returns the hidden name beside {@code target} that says what lies there. */
  private static Path aside(Path target, String state) {
    return target.resolveSibling("." + target.getFileName() + "." + state);
  }

  /**
   * Begins the folder {@code target}.
   *
   * @param earlier what may lie there and is replaced
   * @throws CommandException if it is no folder to write to, or holds something else
   */
  public static OutputFolder begin(Path target, Earlier earlier) {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    if (parent == null || name == null) {
      throw CommandException.badInput(target + ": --out: expected a folder that can be made");
    }
    if (Files.exists(absolute) && !isEmptyFolder(absolute) && !earlier.lies(absolute)) {
      throw CommandException.badInput(
          target
              + ": --out: expected a new or empty folder or an earlier "
              + earlier.what()
              + ", found something else");
    }
    try {
      Files.createDirectories(parent);
      OutputFolder folder =
          new OutputFolder(absolute, earlier, lock(target, aside(absolute, "lock")));
      try {
        folder.sweep();
        Files.createDirectory(folder.building);
        return folder;
      } catch (IOException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw CommandException.badInput(target + ": --out: cannot be written: " + reason(e));
    }
  }

  /** Keeps a second run from building the same folder: it would sweep this one's work away. */
  private static FileChannel lock(Path target, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    if (lock == null) {
      channel.close();
      throw CommandException.badInput(
          target + ": --out: expected a folder that no other run writes, found one that does");
    }
    return channel;
  }

  /** Clears up after a run that was stopped. */
  private void sweep() throws IOException {
    Path replaced = aside(target, "replaced");
    if (!Files.exists(target) && earlier.lies(replaced)) {
      Files.move(replaced, target);
    }
    delete(replaced);
    delete(building);
  }

  /** Returns the folder to write to. */
  public Path path() {
    return building;
  }

  /**
   * Gives the folder its name. An earlier result of that name is replaced.
   *
   * @return whether there was one
   */
  public boolean keep() throws IOException {
    Path name = aside(target, "replaced");
    boolean replaced = Files.exists(target);
    boolean empty = isEmptyFolder(target);
    if (replaced) {
      Files.move(target, name);
    }
    try {
      Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(building, target);
    } catch (IOException e) {
      if (replaced) {
        Files.move(name, target);
      }
      throw e;
    }
    kept = true;
    if (replaced) {
      delete(name);
    }
    return replaced && !empty;
  }

  /** Removes what was built, unless it was kept. */
  @Override
  public void close() {
    if (!kept) {
      try {
        delete(building);
      } catch (IOException e) {
        // It lies under a name that says unfinished, and the next run sweeps it away.
      }
    }
    try {
      Files.deleteIfExists(aside(target, "lock")); // while it is still held
      lock.close();
    } catch (IOException e) {
      // Without a process that holds it, a lock file keeps nobody out.
    }
  }

  /** Returns why a file could not be written, in a few words for people. */
  public static String reason(IOException e) {
    String text = String.valueOf(e.getMessage());
    if (text.contains("No space left")) {
      return "the disk is full";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : text;
  }

  private static boolean isEmptyFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
