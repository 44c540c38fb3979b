package org.tansiq.desk.register.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads a list page by page, each page found by where the one before ended.
@Component
public class Rows {

  private static final int EXPORT_STEP = 500;

  private final JdbcClient jdbc;
  private final Kept kept;

  Rows(JdbcClient jdbc, Kept kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  /// One page.
  @Transactional(readOnly = true)
  public <T> Listing<T> page(Query<T> query, Filter filter, int size) {
    return page(query, filter, filter.after(), size);
  }

  /// Every row, all from one moment.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public <T> void each(Query<T> query, Filter filter, Consumer<T> reader) {
    var next = filter.after();
    do {
      var page = page(query, filter, next, EXPORT_STEP);
      page.rows().forEach(reader);
      next = page.next();
    } while (next.isPresent());
  }

  private record All(String from, String seen) {}

  /// How many records of the register there are, whatever a filter says.
  ///
  /// @param seen the condition without values that every reader's rows stand under
  public long all(String from, String seen) {
    return kept.get(new All(from, seen), () -> count(from, new Where(seen)));
  }

  private record Matching(String from, String where, Map<String, Object> values) {}

  /// How many records of the register there are under a filter. The index of words follows changes
  /// by itself, so what it finds is counted each time.
  public long matching(String from, Where where) {
    if (where.parameters().containsKey("q")) {
      return count(from, where);
    }
    var values = new HashMap<String, Object>();
    where
        .parameters()
        .forEach((name, value) ->
            values.put(name, value instanceof Object[] many ? List.of(many) : value));
    return kept.get(new Matching(from, where.sql(), values), () -> count(from, where));
  }

  /// How many rows there are under the conditions.
  ///
  /// @param from the table with its alias
  public long count(String from, Where where) {
    return jdbc.sql("select count(*) from " + from + where.sql())
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  private <T> Listing<T> page(Query<T> query, Filter filter, Optional<Cursor> after, int size) {
    var sort = filter.sort();
    var where = query.where().apply(new Where("true"));
    after.ifPresent(cursor ->
        where
            .and(sort.after(query.id()))
            .let("afterValue", cursor.value())
            .let("afterId", cursor.id()));
    var found =
        jdbc.sql(
                """
                select chosen.row_id, (%2$s)::text as row_key, %3$s join (
                  select %1$s as row_id from %4$s %5$s %6$s limit :size) chosen on chosen.row_id = %1$s
                %6$s
                """
                    .formatted(
                        query.id(),
                        sort.column(),
                        query.columns(),
                        query.table(),
                        where.sql(),
                        sort.orderBy(query.id())))
            .params(where.parameters())
            .param("size", size + 1)
            .query((row, number) -> Keyed.of(row, query.mapper().mapRow(row, number)))
            .list();
    var shown = found.subList(0, Math.min(size, found.size()));
    return new Listing<>(
        query.filling().apply(shown.stream().map(Keyed::value).toList()),
        found.size() > size ? Optional.of(shown.getLast().cursor()) : Optional.empty());
  }

  /// What a list reads. The rows of a page are chosen first, so that what is laid beside them is
  /// looked up for no other row.
  ///
  /// @param id the column of the id, such as `a.id`
  /// @param table what the conditions and orders speak of: `register.agreement a`
  /// @param columns what is selected and from where: `a.title … from register.agreement a`
  /// @param where adds the conditions
  /// @param filling adds to a whole page at once what lies in other tables
  public record Query<T>(
      String id,
      String table,
      String columns,
      UnaryOperator<Where> where,
      RowMapper<T> mapper,
      UnaryOperator<List<T>> filling) {}

  private record Keyed<T>(String key, UUID id, T value) {

    static <T> Keyed<T> of(ResultSet row, T value) throws SQLException {
      return new Keyed<>(row.getString("row_key"), row.getObject("row_id", UUID.class), value);
    }

    Cursor cursor() {
      return new Cursor(key, id);
    }
  }
}
