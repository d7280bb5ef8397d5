package org.garant.core.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.ContentId;
import org.junit.jupiter.api.Test;

class SpaceTimeIndexTest {
  private static List<Integer> found(SpaceTimeIndex index, int cell, int day) {
    List<Integer> items = new ArrayList<>();
    index.visit(cell, day, items::add);
    return items;
  }

  @Test
  void itemsAreFoundByTheirCellAndDayAloneTheLatestFirst() {
    SpaceTimeIndex index = new SpaceTimeIndex();
    index.add(7, 20_000, 1);
    index.add(7, 20_000, 2);
    index.add(7, 20_001, 3);
    index.add(8, 20_000, 4);
    index.add(7, -1, 5); // 1969
    assertThat(found(index, 7, 20_000)).containsExactly(2, 1);
    assertThat(found(index, 7, 20_001)).containsExactly(3);
    assertThat(found(index, 8, 20_000)).containsExactly(4);
    assertThat(found(index, 7, -1)).containsExactly(5);
    assertThat(found(index, 9, 20_000)).isEmpty();
    assertThat(found(index, 6, -1)).isEmpty();
  }

  @Test
  void nothingIsLostWhenTheIndexGrows() {
    SpaceTimeIndex index = new SpaceTimeIndex();
    for (int i = 0; i < 20_000; i++) {
      index.add(i / 4, i % 2, i);
    }
    for (int cell = 0; cell < 5_000; cell++) {
      assertThat(found(index, cell, 0)).containsExactly(cell * 4 + 2, cell * 4);
      assertThat(found(index, cell, 1)).containsExactly(cell * 4 + 3, cell * 4 + 1);
    }
    assertThat(found(index, 5_000, 0)).isEmpty();
  }

  @Test
  void groupsAreFoundAgainHoweverManyThereAre() {
    GroupIndex index = new GroupIndex();
    for (int i = 0; i < 3_000; i++) {
      index.add(ContentId.of("group " + i), i);
      index.add(ContentId.of("group " + i / 2), 10_000 + i);
    }
    for (int i = 0; i < 1_500; i++) {
      assertThat(index.numbersOf(ContentId.of("group " + i))).contains(i, 10_000 + 2 * i);
      assertThat(index.numbersOf(ContentId.of("group " + i))).hasSize(3);
    }
    assertThat(index.numbersOf(ContentId.of("group 2999"))).containsExactly(2_999);
    assertThat(index.numbersOf(ContentId.of("group 3000"))).isEmpty();
  }

  /** Their ids end in the same digits, so that they fall on the same slot. */
  @Test
  void groupsWhoseIdsEndAlikeAreKeptApart() {
    GroupIndex index = new GroupIndex();
    ContentId one = new ContentId("1" + "0".repeat(63));
    ContentId two = new ContentId("2" + "0".repeat(63));
    index.add(one, 1);
    index.add(two, 2);
    assertThat(index.numbersOf(one)).containsExactly(1);
    assertThat(index.numbersOf(two)).containsExactly(2);
    assertThat(index.numbersOf(new ContentId("3" + "0".repeat(63)))).isEmpty();
  }
}
