package org.garant.cli.assess;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.garant.cli.CommandException;
import org.garant.cli.publication.PublishedFile;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears under its name only when it is whole. Until then it is built beside it,
 * under a name that says so; what was left by an earlier run that was stopped is swept away.
 */
final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Path building;
  private boolean kept;

  private OutputFolder(Path target, Path building) {
    this.target = target;
    this.building = building;
  }

  /**
   * Begins the folder {@code target}.
   *
   * @throws CommandException if it is no folder to write to, or holds something that is not an
   *     earlier record
   */
  static OutputFolder begin(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    if (parent == null || name == null) {
      throw CommandException.badInput(target + ": --out: expected a folder that can be made");
    }
    if (Files.exists(absolute) && !isEmptyFolder(absolute) && !isRecord(absolute)) {
      throw CommandException.badInput(
          target
              + ": --out: expected a new or empty folder or an earlier record, found something else");
    }
    Path building = parent.resolve("." + name + ".unfinished");
    try {
      Files.createDirectories(parent);
      delete(building);
      Files.createDirectory(building);
    } catch (IOException e) {
      throw CommandException.badInput(target + ": --out: cannot be written: " + reason(e));
    }
    return new OutputFolder(absolute, building);
  }

  /** Returns the folder to write to. */
  Path path() {
    return building;
  }

  /**
   * Gives the folder its name. An earlier record of that name is replaced.
   *
   * @return whether there was one
   */
  boolean keep() throws IOException {
    Path name = building.resolveSibling(target.getFileName() + ".replaced");
    boolean replaced = Files.exists(target);
    if (replaced) {
      delete(name);
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
    return replaced;
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
  }

  /** Returns why a file could not be written, in a few words for people. */
  static String reason(IOException e) {
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

  private static boolean isRecord(Path folder) {
    return Files.isRegularFile(folder.resolve(PublishedFile.MANIFEST))
        && Files.isRegularFile(folder.resolve(PublishedFile.LOG).resolve("checkpoint"));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
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
