package org.garant.log.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.garant.log.LogException;
import org.garant.log.file.DurableFiles;
import org.garant.log.journal.Journal;
import org.garant.log.note.Checkpoint;
import org.garant.log.note.SigningKey;
import org.garant.log.tile.TilePath;
import org.garant.log.tile.TreeEdge;
import org.jspecify.annotations.Nullable;

/**
 * Turns durable entries into tiles and bundles, then signs a checkpoint over them.
 *
 * <p>Only the checkpoint is synced: after a crash every tile is derived again from the journal.
 */
final class Publisher {
  private final LogFolder folder;
  private final DurableFiles files;
  private final SigningKey key;

  /** What is integrated; null after a failed publication left it in between. */
  private @Nullable TreeEdge edge;

  private Checkpoint published;

  /**
   * Derives again what should be published already, and removes what should not be.
   *
   * @param signed the checkpoint on disk, which the journal was found to agree with
   */
  Publisher(
      LogFolder folder, DurableFiles files, SigningKey key, Journal journal, Checkpoint signed) {
    this.folder = folder;
    this.files = files;
    this.key = key;
    this.published = signed;
    this.edge = derive(journal);
    removeUnsigned(signed.size());
  }

  /** Derives what is published already from the journal, and writes what is lost of it. */
  private TreeEdge derive(Journal journal) {
    TreeEdge derived = new TreeEdge();
    TreeEdge.Sink repair =
        (path, bytes) ->
            files.replaceIfDifferent(folder.publicFolder().resolve(path.text()), bytes);
    journal.read(0, published.size(), (number, leaf) -> derived.add(leaf, repair));
    derived.partial(repair);
    return derived;
  }

  Checkpoint published() {
    return published;
  }

  /** Publishes the durable entries of {@code journal} up to {@code size}. */
  Checkpoint publish(Journal journal, long size) {
    if (size > published.size() || !Files.exists(folder.checkpoint())) {
      List<TilePath> stale = TilePath.listPartial(published.size());
      TreeEdge growing = edge == null ? derive(journal) : edge;
      edge = null;
      TreeEdge.Sink sink =
          (path, bytes) -> files.replace(folder.publicFolder().resolve(path.text()), bytes);
      journal.read(growing.size(), size, (number, leaf) -> growing.add(leaf, sink));
      growing.partial(sink);
      Checkpoint checkpoint = new Checkpoint(published.origin(), size, growing.root());
      files.replaceDurably(folder.checkpoint(), key.sign(checkpoint.text()).bytes());
      published = checkpoint;
      edge = growing;
      List<TilePath> current = TilePath.listPartial(size);
      for (TilePath path : stale) {
        if (!current.contains(path)) {
          remove(path);
        }
      }
    }
    return published;
  }

  /** Removes tiles of a larger or smaller tree that a crash left behind. */
  private void removeUnsigned(long size) {
    Path root = folder.publicFolder();
    Path tiles = root.resolve("tile");
    if (!Files.isDirectory(tiles)) {
      return;
    }
    List<TilePath> partial = TilePath.listPartial(size);
    List<TilePath> found;
    try (Stream<Path> all = Files.walk(tiles)) {
      found =
          all.filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .flatMap(text -> TilePath.find(text).stream())
              .toList();
    } catch (IOException e) {
      throw LogException.io("cannot list the published tiles", e);
    }
    for (TilePath path : found) {
      boolean full =
          !path.partial() && path.index() < TilePath.count(path.level(), size) / TilePath.FULL;
      if (!full && !partial.contains(path)) {
        remove(path);
      }
    }
  }

  private void remove(TilePath path) {
    Path file = folder.publicFolder().resolve(path.text());
    try {
      Files.deleteIfExists(file);
      Path parent = file.getParent();
      if (path.partial() && parent != null) {
        try (Stream<Path> siblings = Files.list(parent)) {
          if (siblings.findAny().isPresent()) {
            return;
          }
        }
        Files.delete(parent);
      }
    } catch (IOException e) {
      throw LogException.io("cannot remove " + path.text(), e);
    }
  }
}
