package org.tansiq.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeTest {

  /// The eight leaves and roots that implementations of Certificate Transparency test themselves
  /// with.
  private static final List<String> DATA =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

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

  @Test
  void roots_are_those_of_certificate_transparency() {
    var edge = new Edge();
    for (int i = 0; i < DATA.size(); i++) {
      edge.add(Hash.leaf(HexFormat.of().parseHex(DATA.get(i))));
      assertThat(edge.head().root()).hasToString(ROOTS.get(i));
    }
  }

  @Test
  void nothing_has_the_hash_of_nothing() {
    assertThat(new Edge().head().root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void every_leaf_of_every_tree_is_proved_and_no_other() {
    for (int size = 1; size <= 70; size++) {
      var leaves = leaves(size);
      var tree = head(leaves);
      for (int index = 0; index < size; index++) {
        var proof = Proof.inclusion(leaves, index);
        assertThat(proof.includes(leaves.get(index), index, tree)).isTrue();
        assertThat(proof.includes(Hash.EMPTY, index, tree)).isFalse();
        assertThat(proof.includes(leaves.get(index), index + 1, tree)).isFalse();
      }
    }
  }

  @Test
  void every_tree_is_the_beginning_of_every_later_one_and_no_changed_one_is() {
    for (int size = 1; size <= 40; size++) {
      var leaves = leaves(size);
      for (int earlier = 0; earlier <= size; earlier++) {
        var proof = Proof.consistency(earlier, leaves);
        var before = head(leaves.subList(0, earlier));
        assertThat(proof.extendsFrom(before, head(leaves))).isTrue();
        if (earlier > 0) {
          var changed = new ArrayList<>(leaves);
          changed.set(earlier - 1, Hash.EMPTY);
          assertThat(proof.extendsFrom(before, head(changed))).isFalse();
          assertThat(Proof.consistency(earlier, changed).extendsFrom(before, head(changed)))
              .isFalse();
        }
      }
    }
  }

  @Test
  void tiles_lie_where_the_layout_says() {
    assertThat(new Tile(0, 0, 256).path()).isEqualTo("tile/0/000");
    assertThat(new Tile(1, 1_234_067, 7).path()).isEqualTo("tile/1/x001/x234/067.p/7");
    assertThat(new Tile(0, 1_000, 256).entries()).isEqualTo("tile/entries/x001/000");
  }

  private static List<Hash> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> Hash.leaf(ByteBuffer.allocate(4).putInt(i).array()))
        .toList();
  }

  private static Checkpoint.Head head(List<Hash> leaves) {
    var edge = new Edge();
    leaves.forEach(edge::add);
    return edge.head();
  }
}
