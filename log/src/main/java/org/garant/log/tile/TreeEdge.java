package org.garant.log.tile;

import java.util.ArrayList;
import java.util.List;
import org.garant.log.Hash;
import org.garant.log.merkle.MerkleTree;

/** The growing right edge of a tiled tree: takes leaves, gives tiles and bundles as they fill. */
public final class TreeEdge {
  /** Takes finished files. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the bytes of one tile or bundle. */
    void accept(TilePath path, byte[] bytes);
  }

  /** Leaves of the bundle that is not full yet. */
  private final List<byte[]> bundle = new ArrayList<>();

  /** For each level the hashes of the tile that is not full yet. */
  private final List<List<Hash>> levels = new ArrayList<>();

  private long size;

  /** Returns the number of leaves. */
  public long size() {
    return size;
  }

  /** Appends a leaf and hands on what it filled. */
  public void add(byte[] leaf, Sink sink) {
    bundle.add(leaf);
    addHash(0, MerkleTree.leafHash(leaf), sink);
    size++;
    if (bundle.size() == TilePath.FULL) {
      sink.accept(
          new TilePath(TilePath.ENTRIES, size / TilePath.FULL - 1, TilePath.FULL),
          Tiles.bundle(bundle));
      bundle.clear();
    }
  }

  private void addHash(int level, Hash hash, Sink sink) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    List<Hash> tile = levels.get(level);
    tile.add(hash);
    if (tile.size() == TilePath.FULL) {
      long index = (TilePath.count(level, size + 1) - 1) / TilePath.FULL;
      sink.accept(new TilePath(level, index, TilePath.FULL), Tiles.tile(tile));
      Hash root = MerkleTree.root(tile);
      tile.clear();
      addHash(level + 1, root, sink);
    }
  }

  /** Hands on the partial bundle and tiles of the size reached. */
  public void partial(Sink sink) {
    for (TilePath path : TilePath.listPartial(size)) {
      sink.accept(
          path,
          path.level() == TilePath.ENTRIES
              ? Tiles.bundle(bundle)
              : Tiles.tile(levels.get(path.level())));
    }
  }

  /** Returns the root over all leaves. */
  public Hash root() {
    return root(levels);
  }

  /**
   * Returns the root of a tree from the hashes of its partial tiles.
   *
   * @param levels for each level, lowest first, the hashes of its last tile if that is not full,
   *     else none
   */
  public static Hash root(List<List<Hash>> levels) {
    List<Hash> rest = List.of();
    for (List<Hash> level : levels) {
      if (!level.isEmpty()) {
        List<Hash> hashes = new ArrayList<>(level);
        hashes.addAll(rest); // what is below is a smaller subtree at the right end
        rest = List.of(MerkleTree.root(hashes));
      }
    }
    return MerkleTree.root(rest);
  }
}
