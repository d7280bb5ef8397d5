package org.garant.log.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.garant.log.Hash;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /** The leaves of the reference tests of RFC 6962 (certificate-transparency, merkletree). */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** The roots of their first 1, 2, ... 8 in the same reference tests. */
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final int SIZE_MAX = 70;

  @Test
  void emptyTreeHasTheHashOfNothing() {
    assertThat(MerkleTree.EMPTY_ROOT.hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(new GrowingTree().root()).isEqualTo(MerkleTree.EMPTY_ROOT);
  }

  @Test
  void rootsAreThoseOfTheReferenceTests() {
    List<Hash> hashes = new ArrayList<>();
    GrowingTree tree = new GrowingTree();
    for (int i = 0; i < LEAVES.size(); i++) {
      Hash hash = MerkleTree.leafHash(HexFormat.of().parseHex(LEAVES.get(i)));
      hashes.add(hash);
      tree.add(hash);

      assertThat(MerkleTree.root(hashes).hex()).isEqualTo(ROOTS.get(i));
      assertThat(tree.root().hex()).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void threeWaysToTheRootAgree() {
    List<Hash> hashes = hashes();
    GrowingTree tree = new GrowingTree();
    for (int size = 1; size <= SIZE_MAX; size++) {
      tree.add(hashes.get(size - 1));

      assertThat(tree.root()).isEqualTo(MerkleTree.rootAt(hashes, size));
      assertThat(tree.root()).isEqualTo(Nodes.of(hashes).range(0, size));
    }
  }

  @Test
  void everyInclusionProofHoldsAndNoAlteredOneDoes() {
    List<Hash> hashes = hashes();
    for (int size = 1; size <= SIZE_MAX; size++) {
      Hash root = MerkleTree.rootAt(hashes, size);
      for (int index = 0; index < size; index++) {
        Hash leaf = hashes.get(index);
        var proof = InclusionProof.make(Nodes.of(hashes), index, size);

        assertThat(proof.findProblem(leaf, root)).isEmpty();
        for (long other = -1; other <= SIZE_MAX + 1; other++) {
          if (other != index) {
            assertThat(new InclusionProof(other, size, proof.path()).findProblem(leaf, root))
                .isPresent();
          }
          // A tree of another size may have the same path; it cannot if the length differs.
          if (other != size && length(index, other) != proof.path().size()) {
            assertThat(new InclusionProof(index, other, proof.path()).findProblem(leaf, root))
                .isPresent();
          }
        }
        for (List<Hash> path : alteredPaths(proof.path())) {
          assertThat(new InclusionProof(index, size, path).findProblem(leaf, root)).isPresent();
        }
      }
    }
  }

  @Test
  void everyConsistencyProofHoldsAndNoAlteredOneDoes() {
    List<Hash> hashes = hashes();
    for (int size = 1; size <= SIZE_MAX; size++) {
      Hash root = MerkleTree.rootAt(hashes, size);
      for (int old = 1; old <= size; old++) {
        Hash oldRoot = MerkleTree.rootAt(hashes, old);
        var proof = ConsistencyProof.make(Nodes.of(hashes), old, size);

        assertThat(proof.findProblem(oldRoot, root)).isEmpty();
        assertThat(proof.findProblem(root(99), root)).isPresent();
        assertThat(proof.findProblem(oldRoot, root(99))).isPresent();
        for (List<Hash> path : alteredPaths(proof.path())) {
          assertThat(new ConsistencyProof(old, size, path).findProblem(oldRoot, root)).isPresent();
        }
        for (int other = 0; other <= SIZE_MAX; other++) {
          if (other != old) {
            assertThat(new ConsistencyProof(other, size, proof.path()).findProblem(oldRoot, root))
                .isPresent();
          }
        }
      }
    }
  }

  @Test
  void eachRefusalHasItsReason() {
    List<Hash> hashes = hashes().subList(0, 7);
    Hash root = MerkleTree.root(hashes);
    var proof = InclusionProof.make(Nodes.of(hashes), 2, 7);

    assertThat(new InclusionProof(7, 7, proof.path()).findProblem(hashes.get(2), root))
        .hasValue("index 7 is not below the tree size 7");
    assertThat(new InclusionProof(0, 0, List.of()).findProblem(hashes.get(2), root))
        .hasValue("index 0 is not below the tree size 0");
    assertThat(new InclusionProof(2, 7, List.of()).findProblem(hashes.get(2), root))
        .hasValue("the path has 0 hashes, it must have 3");
    assertThat(proof.findProblem(hashes.get(3), root)).hasValue("the path leads to another root");
    assertThat(new ConsistencyProof(0, 7, List.of()).findProblem(root, root))
        .hasValue("sizes must be 0 < old <= new, were 0 and 7");
    assertThat(new ConsistencyProof(7, 7, List.of()).findProblem(root, root(1)))
        .hasValue("trees of one size have two roots");
    assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessage("a hash has 32 bytes, not 31");
    assertThatThrownBy(() -> InclusionProof.make(Nodes.of(hashes), 7, 7))
        .hasMessage("index 7 is not in a tree of 7 leaves");
    assertThatThrownBy(() -> ConsistencyProof.make(Nodes.of(hashes), 0, 7))
        .hasMessage("no proof from size 0 to size 7");
  }

  private static int length(long index, long size) {
    return index < size ? InclusionProof.length(index, size) : -1;
  }

  private static List<List<Hash>> alteredPaths(List<Hash> path) {
    List<List<Hash>> altered = new ArrayList<>();
    List<Hash> longer = new ArrayList<>(path);
    longer.add(root(1));
    altered.add(longer);
    if (!path.isEmpty()) {
      altered.add(path.subList(0, path.size() - 1));
      altered.add(path.subList(1, path.size()));
    }
    for (int i = 0; i < path.size(); i++) {
      List<Hash> other = new ArrayList<>(path);
      other.set(i, root(i));
      altered.add(other);
    }
    return altered;
  }

  private static Hash root(int n) {
    return Hash.sha256(("other " + n).getBytes(StandardCharsets.US_ASCII));
  }

  private static List<Hash> hashes() {
    List<Hash> hashes = new ArrayList<>();
    for (int i = 0; i <= SIZE_MAX; i++) {
      hashes.add(MerkleTree.leafHash(("leaf " + i).getBytes(StandardCharsets.US_ASCII)));
    }
    return hashes;
  }
}
