package org.garant.log.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garant.log.Hash;
import org.garant.log.LogException;
import org.garant.log.merkle.MerkleTree;
import org.garant.log.note.Checkpoint;
import org.garant.log.tile.TilePath;
import org.garant.log.tile.Tiles;
import org.garant.log.tile.TreeEdge;
import org.jspecify.annotations.Nullable;

/**
 * Compares every published tile with the one computed from what lies below it.
 *
 * <p>Where the two differ, what stands above (the parent's hash, at the right edge the signed root)
 * tells which file is at fault; it is also what is computed with from there on, so that one fault
 * gives one problem and not one per level.
 */
final class TileCheck {
  /** A tile of the right edge as computed and as published, until the root decides. */
  private record Edge(TilePath path, List<@Nullable Hash> computed, List<Hash> stored) {}

  private final PublishedFiles files;
  private final Checkpoint checkpoint;
  private final Problems problems;

  /** For each level the hashes computed for the tile in progress; null where nothing is known. */
  private final List<List<@Nullable Hash>> levels = new ArrayList<>();

  /** For each level the parent tile looked at last. */
  private final List<Optional<Parent>> parents = new ArrayList<>();

  private record Parent(TilePath path, List<Hash> hashes) {}

  TileCheck(PublishedFiles files, Checkpoint checkpoint, Problems problems) {
    this.files = files;
    this.checkpoint = checkpoint;
    this.problems = problems;
    for (int level = 0; level <= TilePath.LEVEL_MAX; level++) {
      levels.add(new ArrayList<>());
      parents.add(Optional.empty());
    }
  }

  /** Takes the leaf hashes of the next bundle; none if it could not be read. */
  void addBundle(TilePath bundle, List<Hash> leafHashes) {
    List<@Nullable Hash> tile = levels.getFirst();
    for (int i = 0; i < bundle.width(); i++) {
      tile.add(leafHashes.isEmpty() ? null : leafHashes.get(i));
    }
    if (!bundle.partial()) {
      finish(0, bundle.index());
    }
  }

  private void finish(int level, long index) {
    TilePath path = new TilePath(level, index, TilePath.FULL);
    List<@Nullable Hash> computed = levels.get(level);
    List<Hash> stored = read(path);
    @Nullable Hash above = findAbove(path);
    Hash computedRoot = root(computed);
    Hash storedRoot = stored.isEmpty() ? null : MerkleTree.root(stored);
    @Nullable Hash up =
        computedRoot != null ? computedRoot : storedRoot != null ? storedRoot : above;
    if (storedRoot != null && differs(computed, stored)) {
      if (computedRoot == null || !computedRoot.equals(above)) {
        blameBelow(path, computed, stored);
      }
      if (above == null || !storedRoot.equals(above)) {
        blameTile(path, computed, stored);
      }
      up = above != null ? above : up;
    }
    computed.clear();
    if (level < TilePath.LEVEL_MAX) {
      levels.get(level + 1).add(up);
      if (levels.get(level + 1).size() == TilePath.FULL) {
        finish(level + 1, index / TilePath.FULL);
      }
    }
  }

  /** Checks the right edge and the root, once all bundles are in. */
  void finishRoot() {
    List<Edge> edges = new ArrayList<>();
    List<List<Hash>> computedLevels = new ArrayList<>();
    List<List<Hash>> storedLevels = new ArrayList<>();
    boolean known = true;
    for (int level = 0; level <= TilePath.LEVEL_MAX; level++) {
      List<@Nullable Hash> computed = levels.get(level);
      List<Hash> stored = List.of();
      if (!computed.isEmpty()) {
        long index = TilePath.count(level, checkpoint.size()) / TilePath.FULL;
        TilePath path = new TilePath(level, index, computed.size());
        stored = read(path);
        edges.add(new Edge(path, computed, stored));
        known &= root(computed) != null || !stored.isEmpty();
      }
      List<Hash> all = known(computed);
      computedLevels.add(all.size() == computed.size() ? all : stored);
      storedLevels.add(stored.isEmpty() ? all : stored);
    }
    if (!known) {
      return; // what is missing has been told
    }
    Hash computedRoot = TreeEdge.root(computedLevels);
    boolean computedRight = computedRoot.equals(checkpoint.root());
    boolean storedRight = TreeEdge.root(storedLevels).equals(checkpoint.root());
    for (Edge edge : edges) {
      if (!edge.stored().isEmpty() && differs(edge.computed(), edge.stored())) {
        if (!computedRight) {
          blameBelow(edge.path(), edge.computed(), edge.stored());
        }
        if (!storedRight) {
          blameTile(edge.path(), edge.computed(), edge.stored());
        }
      }
    }
    if (!computedRight && !storedRight) {
      problems.add(
          Problem.Kind.MISMATCH,
          "checkpoint",
          "the leaves have the root " + computedRoot.base64() + ", the checkpoint signs another");
    }
  }

  /** Returns the hashes of a published tile, or none after telling what is wrong with it. */
  private List<Hash> read(TilePath path) {
    files.explain(path.text());
    Optional<byte[]> bytes = files.find(path.text());
    if (bytes.isEmpty()) {
      problems.addTile(Problem.Kind.MISSING, path, "there is no such tile");
      return List.of();
    }
    for (TilePath narrower : files.listSuperseded(path)) {
      files.explain(narrower.text());
      int length = Math.min(narrower.width() * Hash.BYTES, bytes.get().length);
      byte[] expected = Arrays.copyOf(bytes.get(), length);
      if (!Arrays.equals(files.find(narrower.text()).orElse(expected), expected)) {
        problems.addTile(
            Problem.Kind.MISMATCH, narrower, "differs from the tile that superseded it");
      }
    }
    try {
      return Tiles.hashes(bytes.get(), path.width());
    } catch (LogException e) {
      problems.addTile(Problem.Kind.MALFORMED, path, e.getMessage());
      return List.of();
    }
  }

  /** Returns what the published parent says about a full tile, or null if it cannot be read. */
  private @Nullable Hash findAbove(TilePath path) {
    int level = path.level() + 1;
    if (level > TilePath.LEVEL_MAX) {
      return null;
    }
    long index = path.index() / TilePath.FULL;
    long width = TilePath.count(level, checkpoint.size()) - index * TilePath.FULL;
    TilePath above = new TilePath(level, index, (int) Math.min(width, TilePath.FULL));
    Optional<Parent> last = parents.get(level);
    if (last.isEmpty() || !last.get().path().equals(above)) {
      List<Hash> hashes;
      try {
        hashes = Tiles.hashes(files.find(above.text()).orElse(new byte[0]), above.width());
      } catch (LogException e) {
        hashes = List.of(); // told when that tile's own turn comes
      }
      last = Optional.of(new Parent(above, hashes));
      parents.set(level, last);
    }
    List<Hash> hashes = last.get().hashes();
    return hashes.isEmpty() ? null : hashes.get((int) (path.index() % TilePath.FULL));
  }

  private void blameBelow(TilePath path, List<@Nullable Hash> computed, List<Hash> stored) {
    for (int i = 0; i < stored.size(); i++) {
      Hash hash = computed.get(i);
      if (hash != null && !hash.equals(stored.get(i))) {
        long entry = path.index() * TilePath.FULL + i;
        if (path.level() == 0) {
          String file = bundle(path).text();
          problems.add(
              new Problem(
                  Problem.Kind.MISMATCH, file, entry, "the leaf is not the one that was signed"));
        } else {
          problems.addTile(
              Problem.Kind.MISMATCH,
              new TilePath(path.level() - 1, entry, TilePath.FULL),
              "the tile is not the one that was signed");
        }
      }
    }
  }

  private static TilePath bundle(TilePath tile) {
    return new TilePath(TilePath.ENTRIES, tile.index(), tile.width());
  }

  private void blameTile(TilePath path, List<@Nullable Hash> computed, List<Hash> stored) {
    for (int i = 0; i < stored.size(); i++) {
      Hash hash = computed.get(i);
      if (hash != null && !hash.equals(stored.get(i))) {
        problems.addTile(
            Problem.Kind.MISMATCH, path, "hash " + i + " is not that of what lies below it");
      }
    }
  }

  private static boolean differs(List<@Nullable Hash> computed, List<Hash> stored) {
    for (int i = 0; i < stored.size(); i++) {
      Hash hash = computed.get(i);
      if (hash != null && !hash.equals(stored.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Hash root(List<@Nullable Hash> hashes) {
    List<Hash> known = known(hashes);
    return known.size() == hashes.size() ? MerkleTree.root(known) : null;
  }

  private static List<Hash> known(List<@Nullable Hash> hashes) {
    List<Hash> known = new ArrayList<>(hashes.size());
    for (Hash hash : hashes) {
      if (hash != null) {
        known.add(hash);
      }
    }
    return known;
  }
}
