package org.tansiq.desk.register.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps answers that are drawn from thousands of records, each for readers who see the same labels
/// and only until a record changes.
///
/// The edition that a transaction reads is asked of the database each time, before the answer: what
/// is kept under an edition is never older than it.
@Component
public class Kept {

  private static final int MOST = 128;

  private final JdbcClient jdbc;
  private final Map<Key, Object> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
          return size() > MOST;
        }
      };

  Kept(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param read the edition and the labels that are seen
  private record Key(String read, Object question) {}

  /// The answer that is kept, or asked now.
  ///
  /// @param question names everything the answer depends on but the register and the reader
  /// @param asked reads engagements with who took part, agreements, commitments, officials and
  ///   bodies, and no other table that changes
  @SuppressWarnings("unchecked")
  public <T> T get(Object question, Supplier<T> asked) {
    var read = read();
    if (read.isEmpty()) {
      return asked.get();
    }
    var key = new Key(read.get(), question);
    synchronized (answers) {
      var kept = answers.get(key);
      if (kept != null) {
        return (T) kept;
      }
    }
    var answer = asked.get();
    synchronized (answers) {
      answers.put(key, answer);
    }
    return answer;
  }

  private Optional<String> read() {
    return jdbc.sql(
            "select register.edition_read() || ' ' || nullif(current_setting('tansiq.sight', true), '')")
        .query(String.class)
        .optional();
  }
}
