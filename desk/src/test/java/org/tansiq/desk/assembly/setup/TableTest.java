package org.tansiq.desk.assembly.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void cells_are_parted_as_the_first_line_parts_them() {
    assertThat(Table.rows("a;b\r\n1;\"2;3\"\n"))
        .isEqualTo(List.of(List.of("a", "b"), List.of("1", "2;3")));
    assertThat(Table.rows("\uFEFFa,b\n\n1,\"say \"\"no\"\"\""))
        .isEqualTo(List.of(List.of("a", "b"), List.of(""), List.of("1", "say \"no\"")));
  }
}
