package org.garant.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.garant.log.Hash;
import org.garant.log.merkle.GrowingTree;
import org.garant.log.merkle.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {
  /** The path of tile 1234067 is the example of C2SP tlog-tiles. */
  @ParameterizedTest
  @CsvSource({
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 0, 256, tile/0/000",
    "1, 999, 256, tile/1/999",
    "1, 1000, 256, tile/1/x001/000",
    "2, 67, 1, tile/2/067.p/1",
    "-1, 1234067, 112, tile/entries/x001/x234/067.p/112",
    "7, 9223372036854775807, 256, tile/7/x009/x223/x372/x036/x854/x775/807",
  })
  void pathsAreThoseOfTlogTiles(int level, long index, int width, String text) {
    TilePath path = new TilePath(level, index, width);

    assertThat(path.text()).isEqualTo(text);
    assertThat(TilePath.find(text)).hasValue(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/0",
        "tile/0/x000/067",
        "tile/0/067.p/0",
        "tile/0/067.p/256",
        "tile/0/067.p/01",
        "tile/0/001/067",
        "tile/00/067",
        "tile/8/067",
        "tile/-1/067",
        "tile/+1/067",
        "tile/data/067",
        "tile/0/",
        "tile/0/x",
        "tile/0",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
        "other/0/067",
        "tile/0/067.p"
      })
  void otherPathsAreNoTiles(String text) {
    assertThat(TilePath.find(text)).isEmpty();
  }

  @Test
  void bundleIsReadAsItWasWritten() {
    List<byte[]> leaves = List.of(new byte[] {1}, new byte[300], new byte[] {2, 3});
    byte[] bundle = Tiles.bundle(leaves);

    assertThat(bundle).startsWith(0, 1, 1, 1, 44);
    assertThat(Tiles.leaves(bundle, 3)).usingRecursiveComparison().isEqualTo(leaves);
    assertThatThrownBy(() -> Tiles.leaves(bundle, 2))
        .hasMessage("the bundle goes on after its last leaf at byte 305");
    assertThatThrownBy(() -> Tiles.leaves(bundle, 4))
        .hasMessage("the bundle has 3 leaves, it must have 4");
    assertThatThrownBy(() -> Tiles.leaves(new byte[] {0, 5, 1}, 1))
        .hasMessage("the bundle ends inside its leaf 0");
    assertThatThrownBy(() -> Tiles.hashes(new byte[33], 1))
        .hasMessage("the tile has 33 bytes, it must have 32");
  }

  @Test
  void edgeGivesTheRootAndTheTilesOfEverySize() {
    TreeEdge edge = new TreeEdge();
    GrowingTree tree = new GrowingTree();
    Map<String, byte[]> files = new HashMap<>();
    for (int size = 1; size <= 66_000; size++) {
      byte[] leaf = {(byte) size, (byte) (size >> 8), (byte) (size >> 16)};
      edge.add(leaf, (path, bytes) -> files.put(path.text(), bytes));
      tree.add(MerkleTree.leafHash(leaf));
      if (size < 600 || size % 97 == 0 || (size >= 65_530 && size < 65_800)) {
        assertThat(edge.root()).isEqualTo(tree.root());
      }
    }
    List<String> partial = new ArrayList<>();
    edge.partial((path, bytes) -> partial.add(path.text()));

    assertThat(partial)
        .containsExactly(
            "tile/entries/257.p/208", "tile/0/257.p/208", "tile/1/001.p/1", "tile/2/000.p/1");
    assertThat(files).hasSize(257 + 257 + 1);
    byte[] levelOne = files.get("tile/1/000");
    byte[] levelZero = files.get("tile/0/003");
    assertThat(levelOne).isNotNull();
    assertThat(levelZero).isNotNull();
    if (levelOne != null && levelZero != null) {
      assertThat(Hash.at(levelOne, 3 * 32))
          .isEqualTo(MerkleTree.root(Tiles.hashes(levelZero, 256)));
    }
  }
}
