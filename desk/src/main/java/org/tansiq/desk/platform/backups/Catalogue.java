package org.tansiq.desk.platform.backups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tansiq.desk.platform.backups.Manifest.SchemaState;
import org.tansiq.desk.platform.backups.Manifest.Sequence;
import org.tansiq.desk.platform.backups.Manifest.Step;
import org.tansiq.desk.platform.backups.Manifest.Table;

/// What belongs to the desk in a database: the schemas which its owner lets the desk's role into,
/// and all that is in them.
record Catalogue(JdbcClient jdbc) {

  private static final String OURS =
      """
      n.nspname not like 'pg\\_%' and n.nspname <> 'public'
        and pg_get_userbyid(n.nspowner) = current_user
        and has_schema_privilege('tansiq_desk', n.oid, 'usage')
      """;

  /// Quoted names.
  List<String> schemas() {
    return jdbc.sql(
            "select quote_ident(n.nspname) from pg_namespace n where " + OURS + " order by 1")
        .query(String.class)
        .list();
  }

  /// The migrations that each of these schemas has seen, the one made first before the others.
  List<SchemaState> parts(List<String> schemas) {
    return schemas.stream()
        .filter(this::migrated)
        .sorted(Comparator.comparing(this::made))
        .map(schema -> new SchemaState(schema, steps(schema)))
        .toList();
  }

  private Instant made(String schema) {
    return jdbc.sql("select min(installed_on) from %s.flyway_schema_history".formatted(schema))
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private boolean migrated(String schema) {
    return exists(schema + ".flyway_schema_history");
  }

  private boolean exists(String table) {
    return jdbc.sql("select to_regclass(:name) is not null")
        .param("name", table)
        .query(Boolean.class)
        .single();
  }

  private List<Step> steps(String schema) {
    return jdbc.sql(
            "select version, checksum from %s.flyway_schema_history where success and version is not null and checksum is not null order by installed_rank"
                .formatted(schema))
        .query((row, _) -> new Step(row.getString(1), row.getInt(2)))
        .list();
  }

  /// Whether nothing was ever done here: every act is in the ledger.
  boolean empty() {
    return !exists("audit.entry")
        || jdbc.sql("select not exists (select from audit.entry)").query(Boolean.class).single();
  }

  /// All tables with their rows counted, none before one it refers to.
  List<Table> tables() {
    record Found(String name, String columns) {}
    var found =
        jdbc.sql(
                """
                select format('%I.%I', n.nspname, c.relname) as name,
                  (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                   from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                     and not a.attisdropped and a.attgenerated = '') as columns
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relname <> 'flyway_schema_history' and
                """
                    + OURS
                    + " order by 1")
            .query((row, _) -> new Found(row.getString("name"), row.getString("columns")))
            .list();
    var columns = new HashMap<String, String>();
    found.forEach(table -> columns.put(table.name(), table.columns()));
    return inOrder(found.stream().map(Found::name).toList()).stream()
        .map(name -> new Table(name, columns.getOrDefault(name, ""), count(name)))
        .toList();
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private List<String> inOrder(List<String> names) {
    var refers = new HashMap<String, Set<String>>();
    jdbc.sql(
            """
            select format('%I.%I', n.nspname, c.relname) as of, format('%I.%I', m.nspname, d.relname) as to
            from pg_constraint k
              join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid
            """)
        .query((row, _) -> Map.entry(row.getString("of"), row.getString("to")))
        .list()
        .forEach(link ->
            refers.computeIfAbsent(link.getKey(), _ -> new HashSet<>()).add(link.getValue()));
    var ordered = new LinkedHashSet<String>();
    while (ordered.size() < names.size()) {
      var next =
          names.stream()
              .filter(name -> !ordered.contains(name))
              .filter(name -> ordered.containsAll(refers.getOrDefault(name, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other in a circle: " + refers);
      }
      ordered.addAll(next);
    }
    return new ArrayList<>(ordered);
  }

  List<Sequence> sequences() {
    return jdbc.sql(
            """
            select format('%I.%I', s.schemaname, s.sequencename) as name, s.last_value
            from pg_sequences s join pg_namespace n on n.nspname = s.schemaname
            where s.last_value is not null and
            """
                + OURS
                + " order by 1")
        .query((row, _) -> new Sequence(row.getString("name"), row.getLong("last_value")))
        .list();
  }

  String serverVersion() {
    return jdbc.sql("show server_version").query(String.class).single();
  }
}
