package org.garant.log.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garant.log.Hash;
import org.garant.log.LogException;
import org.garant.log.merkle.MerkleTree;
import org.garant.log.merkle.Nodes;
import org.garant.log.tile.TilePath;
import org.garant.log.tile.Tiles;

/**
 * The tree as its published tiles show it: for proofs and for roots at earlier sizes. It believes
 * the tiles; a proof made from false ones does not verify. For use by one thread.
 */
public final class PublishedTree implements Nodes {
  private static final int CACHED_TILES_MAX = 64;

  private final Path log;
  private final long size;
  private final Map<TilePath, List<Hash>> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, List<Hash>> eldest) {
          return size() > CACHED_TILES_MAX;
        }
      };

  /**
   * Makes a view.
   *
   * @param log the public folder
   * @param size leaves in the tree that is published there
   */
  public PublishedTree(Path log, long size) {
    this.log = log;
    this.size = size;
  }

  /**
   * Returns the root that the first {@code earlier} leaves had.
   *
   * @throws LogException if there never were so many or a tile cannot be read
   */
  public Hash rootAt(long earlier) {
    if (earlier < 0 || earlier > size) {
      throw new LogException("the log has " + size + " leaves, not " + earlier);
    }
    return earlier == 0 ? MerkleTree.EMPTY_ROOT : range(0, earlier);
  }

  @Override
  public Hash node(int height, long index) {
    int level = Math.min(height / 8, TilePath.LEVEL_MAX);
    int rise = height - 8 * level; // 0 to 7: below the tile's own root
    long first = index << rise;
    List<Hash> tile = tile(level, first / TilePath.FULL);
    int from = (int) (first % TilePath.FULL);
    return MerkleTree.root(tile.subList(from, from + (1 << rise)));
  }

  private List<Hash> tile(int level, long index) {
    long width = Math.min(TilePath.FULL, TilePath.count(level, size) - index * TilePath.FULL);
    TilePath path = new TilePath(level, index, (int) Math.max(width, 0));
    List<Hash> cached = cache.get(path);
    if (cached != null) {
      return cached;
    }
    try {
      List<Hash> hashes = Tiles.hashes(Files.readAllBytes(log.resolve(path.text())), path.width());
      cache.put(path, hashes);
      return hashes;
    } catch (IOException e) {
      throw LogException.io("cannot read " + path.text(), e);
    }
  }
}
