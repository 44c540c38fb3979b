package org.tansiq.desk.register.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.refusals.Refused;

class KeysTest {

  private static final Keys KEYS =
      new Keys(
          List.of(
              Key.search(),
              Key.countries(),
              Key.one("side", List.of("ours", "theirs"), ""),
              Key.day("from"),
              Key.record("agreement")),
          List.of(new Sort("due", "m.due_on", "date"), new Sort("-due", "m.due_on", "date")));

  @Test
  void a_filter_is_written_back_as_it_was_read() {
    var filter =
        KEYS.read(
            Map.of(
                "country", List.of("ES", "FR"),
                "q", List.of(" حموشي "),
                "sort", List.of("-due")));
    assertThat(filter.on("/x"))
        .isEqualTo("/x?q=%D8%AD%D9%85%D9%88%D8%B4%D9%8A&country=ES&country=FR&sort=-due");
    assertThat(filter.without(new Term("country", "ES")).values("country")).containsExactly("FR");
    assertThat(filter.with("side", "ours").with("side", "theirs").values("side"))
        .containsExactly("theirs");
  }

  @Test
  void a_page_begins_after_the_last_row_of_the_one_before() {
    var last = new Cursor("2026-11-10", new UUID(1, 2));
    var next = KEYS.everything().next("/x", last);
    var read = KEYS.read(Map.of("after", List.of("2026-11-10~" + new UUID(1, 2))));
    assertThat(next).startsWith("/x?after=2026-11-10");
    assertThat(read.after()).contains(last);
  }

  @Test
  void what_a_list_does_not_know_is_refused_by_name() {
    assertRefused("colour", "blue", "colour");
    assertRefused("country", "QQ", "QQ");
    assertRefused("side", "mine", "mine");
    assertRefused("from", "2026-02-31", "2026-02-31");
    assertRefused("agreement", "17", "17");
    assertRefused("sort", "price", "price");
    assertRefused("after", "tomorrow~" + new UUID(1, 2), "tomorrow");
    assertRefused("q", "a\u0000b", "a·b");
  }

  @Test
  void empty_fields_of_a_form_ask_for_nothing() {
    assertThat(KEYS.read(Map.of("q", List.of(""), "side", List.of(" "))).terms()).isEmpty();
  }

  private static void assertRefused(String key, String value, String named) {
    assertThatThrownBy(() -> KEYS.read(Map.of(key, List.of(value))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(named);
  }
}
