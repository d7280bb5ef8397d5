package org.garant.log.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.garant.log.Hash;
import org.garant.log.LogException;
import org.garant.log.tile.TilePath;

/** What lies below a log's public folder when checking begins. */
final class PublishedFiles {
  private final Path root;

  /** Files that nothing accounts for yet, as paths with slashes. */
  private final TreeSet<String> unexplained = new TreeSet<>();

  private final TreeSet<Hash> facets = new TreeSet<>();

  /** Widths of partial files at a place, keyed by the path of the full one. */
  private final Map<String, List<Integer>> partialWidths = new HashMap<>();

  private long bundleCount;

  PublishedFiles(Path root) {
    this.root = root;
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String text = root.relativize(file).toString().replace('\\', '/');
              unexplained.add(text);
              if (attributes.isRegularFile()) {
                note(text);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw LogException.io("cannot list " + root, e);
    }
  }

  private void note(String text) {
    TilePath.find(text)
        .ifPresent(path -> {
          if (path.level() == TilePath.ENTRIES) {
            bundleCount = Math.max(bundleCount, path.index() + 1);
          }
          if (path.partial()) {
            partialWidths
                .computeIfAbsent(path.withWidth(TilePath.FULL).text(), place -> new ArrayList<>())
                .add(path.width());
          }
        });
    findFacet(text).ifPresent(facets::add);
  }

  /** Returns the commitment that a facet file at {@code text} must match, if one may lie there. */
  static Optional<Hash> findFacet(String text) {
    String hex = text.substring(text.lastIndexOf('/') + 1);
    if (hex.length() == 2 * Hash.BYTES && text.equals("facet/" + hex.substring(0, 2) + "/" + hex)) {
      try {
        return Optional.of(Hash.ofHex(hex));
      } catch (LogException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static String facetPath(Hash commitment) {
    String hex = commitment.hex();
    return "facet/" + hex.substring(0, 2) + "/" + hex;
  }

  /** Returns whether there is anything that only a log has. */
  boolean looksLikeLog() {
    return unexplained.contains("checkpoint")
        || unexplained.contains("key")
        || unexplained.stream().anyMatch(text -> text.startsWith("tile/"));
  }

  /** Returns one more than the highest index of a bundle that is there. */
  long bundleCount() {
    return bundleCount;
  }

  boolean hasFacet(Hash commitment) {
    return facets.contains(commitment);
  }

  /** Returns the narrower partial files at the place of {@code path}, left from smaller sizes. */
  List<TilePath> listSuperseded(TilePath path) {
    List<TilePath> superseded = new ArrayList<>();
    String place = path.withWidth(TilePath.FULL).text();
    for (int width : partialWidths.getOrDefault(place, List.of())) {
      if (width < path.width()) {
        superseded.add(path.withWidth(width));
      }
    }
    return superseded;
  }

  /** Says that a file has its place in the log. */
  void explain(String text) {
    unexplained.remove(text);
  }

  /** Returns the files that have no place in the log, sorted. */
  List<String> listUnexplained() {
    return List.copyOf(unexplained);
  }

  /** Returns the bytes of a file, or empty if there is none. */
  Optional<byte[]> find(String text) {
    Path file = root.resolve(text);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw LogException.io("cannot read " + text, e);
    }
  }
}
