package org.tansiq.desk.register.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.lists.Kept;

/// The names of officials and bodies, as far as this thread's reader sees them, for whoever looks
/// for doubles.
@Repository
public class Bearers {

  private static final int MOST_SOURCES = 6;

  private static final String OFFICIALS =
      """
      select o.id, o.country, o.label, array_remove(array[o.name_ar, o.name_latin] || array(
        select n.text from register.official_name n where n.official_id = o.id order by n.text), '') as names
      from register.official o where o.status <> 'rejected'
      """;

  private static final String ORGANISATIONS =
      """
      select o.id, o.country, o.label,
        array_remove(array[o.name_ar, o.name_fr, o.name_en], '') as names
      from register.organisation o where o.status <> 'rejected'
      """;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Kept kept;

  Bearers(Policy policy, JdbcClient jdbc, Kept kept) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.kept = kept;
  }

  private static String of(NameBearer kind) {
    return kind == NameBearer.OFFICIAL ? OFFICIALS : ORGANISATIONS;
  }

  /// All that are seen.
  @Transactional(readOnly = true)
  public List<Bearer> all(NameBearer kind) {
    return jdbc.sql(of(kind)).query(Bearers::bearer).list();
  }

  /// Those of these that are seen and that nobody has confirmed.
  @Transactional(readOnly = true)
  public List<UUID> proposed(NameBearer kind, Collection<UUID> ids) {
    return jdbc.sql(
            "select id from register.%s where id = any(:ids) and status = 'proposed'"
                .formatted(kind.code()))
        .param("ids", ids.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// Says whether any came or went since it was asked last.
  @Transactional(readOnly = true)
  public Census census(NameBearer kind) {
    return kept.get(kind, () -> counted(kind));
  }

  private Census counted(NameBearer kind) {
    return jdbc.sql(
            """
            select count(*), coalesce(max(created_at)::text, '') as newest from register.%s
            where status <> 'rejected'
            """
                .formatted(kind.code()))
        .query(Census.class)
        .single();
  }

  /// Those that came since, and the last before.
  @Transactional(readOnly = true)
  public List<UUID> since(NameBearer kind, Census census) {
    return jdbc.sql(
            """
            select id from register.%s
            where status <> 'rejected' and created_at >= cast(nullif(:newest, '') as timestamptz)
            """
                .formatted(kind.code()))
        .param("newest", census.newest())
        .query(UUID.class)
        .list();
  }

  /// @param newest when the last of them came
  public record Census(long count, String newest) {}

  /// Those of these that are seen.
  @Transactional(readOnly = true)
  public List<Bearer> some(NameBearer kind, Collection<UUID> ids) {
    return jdbc.sql("select o.* from (" + of(kind) + ") o where o.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Bearers::bearer)
        .list();
  }

  private static Bearer bearer(ResultSet row, int ignored) throws SQLException {
    return new Bearer(
        row.getObject("id", UUID.class),
        names(row),
        Optional.ofNullable(row.getString("country")),
        row.getInt("label"));
  }

  /// Which of these are seen and still stand.
  @Transactional(readOnly = true)
  public Set<UUID> seen(Officer by, NameBearer kind, Collection<UUID> ids) {
    policy.permit(by, Deed.READ_REGISTER);
    return some(kind, ids).stream().map(Bearer::id).collect(Collectors.toSet());
  }

  /// What is to be looked at of one; nothing where it is not seen.
  @Transactional(readOnly = true)
  public Optional<Profile> profile(Officer by, NameBearer kind, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            """
            select o.*, s.status, (select count(*) from register.claim c
              where c.ref = o.id and c.status in ('proposed', 'confirmed', 'corrected')) as named
            from (%s) o join register.%s s on s.id = o.id where o.id = :id
            """
                .formatted(of(kind), kind.code()))
        .param("id", id)
        .query((row, _) ->
            new Profile(
                id,
                names(row).stream().distinct().toList(),
                Optional.ofNullable(row.getString("country")),
                facts(kind, id),
                sources(id),
                row.getLong("named"),
                row.getString("status").equals("confirmed")))
        .optional();
  }

  private List<String> facts(NameBearer kind, UUID id) {
    var sql =
        kind == NameBearer.OFFICIAL
            ? """
            select coalesce(nullif(title_ar, ''), nullif(title_fr, ''), title_en) from register.post
            where official_id = :id and status <> 'rejected' order by from_date desc nulls last, id limit 4
            """
            : """
            select distinct coalesce(nullif(p.title_ar, ''), nullif(p.title_fr, ''), p.title_en)
            from register.post p where p.organisation_id = :id and p.status <> 'rejected' limit 4
            """;
    return jdbc.sql(sql).param("id", id).query(String.class).list();
  }

  private List<Profile.Source> sources(UUID id) {
    return jdbc.sql(
            """
            select distinct s.id, s.title, s.publisher, s.language
            from register.claim c join register.citation x on x.claim_id = c.id
            join register.source s on s.id = x.source_id
            where (c.ref = :id or c.subject_id = :id)
              and c.status in ('proposed', 'confirmed', 'corrected')
            order by s.title, s.id limit :most
            """)
        .param("id", id)
        .param("most", MOST_SOURCES)
        .query(Profile.Source.class)
        .list();
  }

  private static List<String> names(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("names").getArray());
  }
}
