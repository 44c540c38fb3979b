package org.tansiq.desk.register.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlClaims implements Claims {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};
  private static final TypeReference<List<String>> NOTES = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select c.id, c.subject_kind, c.subject_id, c.predicate, c.value, c.shown, c.ref,
             c.detail::text as detail, c.status, c.house, c.confidence, c.rule, c.lexicon,
             c.notes::text as notes, c.ordinal
      from register.claim c
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SqlClaims(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Claim> of(Subject subject) {
    return withCitations(
        jdbc.sql(COLUMNS + "where c.subject_id = :id order by c.ordinal, c.recorded_at, c.id")
            .param("id", subject.id())
            .query((row, _) -> claim(row))
            .list());
  }

  @Override
  public List<Claim> asOf(Subject subject, Instant moment) {
    record Then(ClaimStatus status, String value, boolean house) {}
    var then = new HashMap<UUID, Then>();
    jdbc.sql(
            """
            select distinct on (s.claim_id) s.claim_id, s.status, s.value, s.house
            from register.claim_step s join register.claim c on c.id = s.claim_id
            where c.subject_id = :id and s.at <= :moment
            order by s.claim_id, s.id desc
            """)
        .param("id", subject.id())
        .param("moment", Timestamp.from(moment))
        .query(row -> {
          then.put(
              row.getObject("claim_id", UUID.class),
              new Then(
                  ClaimStatus.of(row.getString("status")),
                  row.getString("value"),
                  row.getBoolean("house")));
        });
    return of(subject).stream()
        .filter(claim -> then.containsKey(claim.id()))
        .map(claim -> {
          var state = then.get(claim.id());
          return state == null ? claim : claim.as(state.status(), state.value(), state.house());
        })
        .toList();
  }

  @Override
  public Map<Subject, List<Claim>> citing(UUID source) {
    var found =
        withCitations(
            jdbc.sql(
                    COLUMNS
                        + """
                        where c.id in (select claim_id from register.citation where source_id = :source)
                        order by c.subject_kind desc, c.subject_id, c.ordinal, c.recorded_at, c.id
                        """)
                .param("source", source)
                .query((row, _) -> claim(row))
                .list());
    var grouped = new LinkedHashMap<Subject, List<Claim>>();
    found.forEach(c -> grouped.computeIfAbsent(c.subject(), _ -> new ArrayList<>()).add(c));
    return grouped;
  }

  @Override
  public Claim get(UUID id) {
    return withCitations(
            jdbc.sql(COLUMNS + "where c.id = :id")
                .param("id", id)
                .query((row, _) -> claim(row))
                .list())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "claim " + id));
  }

  @Override
  public List<Step> history(UUID claim) {
    return jdbc.sql(
            """
            select s.at, coalesce(o.name, '') as by, s.status, s.value, s.house, s.why
            from register.claim_step s left join register.author o on o.officer_id = s.by
            where s.claim_id = :claim order by s.id
            """)
        .param("claim", claim)
        .query((row, _) -> step(row))
        .list();
  }

  @Override
  public Map<UUID, List<Step>> lives(Subject subject) {
    var lives = new HashMap<UUID, List<Step>>();
    jdbc.sql(
            """
            select s.claim_id, s.at, coalesce(o.name, '') as by, s.status, s.value, s.house, s.why
            from register.claim c join register.claim_step s on s.claim_id = c.id
            left join register.author o on o.officer_id = s.by
            where c.subject_id = :subject order by s.id
            """)
        .param("subject", subject.id())
        .query(row -> {
          lives
              .computeIfAbsent(row.getObject("claim_id", UUID.class), _ -> new ArrayList<>())
              .add(step(row));
        });
    return lives;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getTimestamp("at").toInstant(),
        row.getString("by"),
        ClaimStatus.of(row.getString("status")),
        row.getString("value"),
        row.getBoolean("house"),
        row.getString("why"));
  }

  @Override
  public List<UUID> sourcesOf(Subject subject) {
    return jdbc.sql(
            """
            select distinct x.source_id from register.citation x
            join register.claim c on c.id = x.claim_id where c.subject_id = :id
            """)
        .param("id", subject.id())
        .query(UUID.class)
        .list();
  }

  @Override
  public List<Tally> tallies(Collection<UUID> sources) {
    return jdbc.sql(
            """
            select s.id, count(c.id) as live,
                   count(c.id) filter (where c.status = 'proposed') as undecided
            from unnest(:sources) as s (id)
            left join (select distinct claim_id, source_id from register.citation
              where source_id = any(:sources)) x on x.source_id = s.id
            left join register.source t on t.id = s.id
            left join register.claim c on c.id = x.claim_id and c.label = t.label
              and c.status in ('proposed', 'confirmed', 'corrected')
            group by s.id
            """)
        .param("sources", sources.toArray(UUID[]::new))
        .query((row, _) -> new Tally(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
        .list();
  }

  private List<Claim> withCitations(List<Claim> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    var citations = citations(bare.stream().map(Claim::id).toList());
    return bare.stream()
        .map(c ->
            new Claim(
                c.id(),
                c.subject(),
                c.predicate(),
                c.value(),
                c.shown(),
                c.ref(),
                c.detail(),
                c.status(),
                c.house(),
                c.confidence(),
                c.rule(),
                c.lexicon(),
                c.notes(),
                c.ordinal(),
                citations.getOrDefault(c.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<Citation>> citations(Collection<UUID> claims) {
    var found = new HashMap<UUID, List<Citation>>();
    jdbc.sql(
            """
            select x.claim_id, x.source_id, s.title, s.publisher, s.language, x.sentence,
                   coalesce(n.text, '') as text, x.from_char, x.to_char
            from register.citation x
            join register.source s on s.id = x.source_id
            left join register.sentence n on n.source_id = x.source_id and n.number = x.sentence
            where x.claim_id = any(:claims)
            order by s.added_at, x.source_id, x.from_char
            """)
        .param("claims", claims.toArray(UUID[]::new))
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("claim_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Citation(
                      row.getObject("source_id", UUID.class),
                      row.getString("title"),
                      row.getString("publisher"),
                      row.getString("language"),
                      row.getInt("sentence"),
                      row.getString("text"),
                      row.getInt("from_char"),
                      row.getInt("to_char")));
        });
    return found;
  }

  private Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        new Subject(
            SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
        row.getString("predicate"),
        row.getString("value"),
        row.getString("shown"),
        Optional.ofNullable(row.getObject("ref", UUID.class)),
        json.readValue(row.getString("detail"), DETAIL),
        ClaimStatus.of(row.getString("status")),
        row.getBoolean("house"),
        row.getDouble("confidence"),
        row.getString("rule"),
        row.getString("lexicon"),
        json.readValue(row.getString("notes"), NOTES),
        row.getInt("ordinal"),
        List.of());
  }
}
