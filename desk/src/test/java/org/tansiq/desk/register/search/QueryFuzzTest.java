package org.tansiq.desk.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;

/// Whatever is typed becomes a query that PostgreSQL reads without a fault: quoted words that hold
/// neither a quote nor a backslash, joined by its operators.
class QueryFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void whatever_is_typed_becomes_a_query(@NotNull @WithUtf8Length(max = 2000) String typed) {
    var query = Query.of(typed).beginnings();
    assertThat(query.replaceAll("'[^'\\\\\0]+':\\*", "")).matches("[()&| ]*");
  }
}
