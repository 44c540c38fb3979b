package org.tansiq.desk.register.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;

@Repository
class SqlSearch implements Search {

  private static final int OF_EACH_KIND = 5;
  private static final int OF_ONE_KIND = Asked.ROWS;
  private static final int SUGGESTIONS = 8;
  private static final int LONG_WORD = 5;

  /// What is called so comes first, then what begins so, then what is near; of equals, what a
  /// person stands behind, then the newest.
  private static final String HITS =
      """
      with hit as materialized (
        select h.* from register.hits(cast(:broad as tsquery), cast(:exactNames as tsquery),
          cast(:names as tsquery), cast(:exact as tsquery), cast(:beginnings as tsquery), :plain) h
        where {filter}
      ), total as (
        select kind, count(*) as many, max(score) as best from hit group by kind
      )
      """;

  /// The best of one kind `t.kind`; each kind is ordered by itself, which for a frequent word is
  /// much less work than ordering everything.
  private static final String BEST =
      """
      select h.* from hit h where h.kind = t.kind
      order by h.score desc, h.status = 'proposed', h.on_date desc nulls last, h.subject_id, h.number
      """;

  private static final String GROUPED =
      """
      select t.kind, t.many, t.best, e.subject_id, e.href, e.label_ar, e.label_fr, e.label_en, e.body,
        e.language, e.country, e.on_date, e.status
      from total t
      left join lateral (%s limit :rows offset :skip) p on :kind in ('', t.kind)
      left join register.search_entry e on e.kind = p.kind
        and e.subject_id = p.subject_id and e.number = p.number
      order by t.kind, p.score desc, p.status = 'proposed', p.on_date desc nulls last,
        p.subject_id, p.number
      """
          .formatted(BEST);

  private final JdbcClient jdbc;
  private final Policy policy;

  SqlSearch(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
  }

  @Override
  @Transactional(readOnly = true)
  public Found find(Officer by, Asked asked, Tongue tongue) {
    policy.permit(by, Deed.READ_REGISTER);
    policy.permit(by, Deed.READ_ARTICLES);
    var query = known(Query.of(asked.words()));
    if (query.empty()) {
      return Found.NOTHING;
    }
    int rows = asked.kind().isPresent() ? OF_ONE_KIND : OF_EACH_KIND;
    int skip = asked.kind().isPresent() ? (asked.page() - 1) * OF_ONE_KIND : 0;
    var groups = new HashMap<Kind, List<Hit>>();
    var best = new EnumMap<Kind, Integer>(Kind.class);
    var counts = new EnumMap<Kind, Long>(Kind.class);
    statement(HITS.replace("{filter}", filter(asked)) + GROUPED, query)
        .param("country", asked.country().orElse(""))
        .param("status", asked.status())
        .param("kind", asked.kind().map(Kind::code).orElse(""))
        .param("skip", skip)
        .param("rows", rows)
        .query(row -> {
          var kind = Kind.of(row.getString("kind")).orElseThrow();
          counts.put(kind, row.getLong("many"));
          best.put(kind, row.getInt("best"));
          if (row.getString("href") != null) {
            groups.computeIfAbsent(kind, _ -> new ArrayList<>()).add(hit(row, kind, query, tongue));
          }
        });
    return new Found(ordered(groups, best), counts, near(query));
  }

  private static List<Found.Group> ordered(Map<Kind, List<Hit>> groups, Map<Kind, Integer> best) {
    return groups.entrySet().stream()
        .sorted(
            java.util.Comparator.comparingInt(
                    (Map.Entry<Kind, List<Hit>> g) -> -best.getOrDefault(g.getKey(), 0))
                .thenComparing(Map.Entry::getKey))
        .map(g -> new Found.Group(g.getKey(), g.getValue()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Hit> suggest(Officer by, String typed, Tongue tongue) {
    policy.permit(by, Deed.READ_REGISTER);
    var query = known(Query.of(typed));
    if (query.empty()) {
      return List.of();
    }
    return statement(
            HITS.replace("{filter}", "kind not in ('sentence', 'commitment')")
                + """
                select p.kind, e.subject_id, e.href, e.label_ar, e.label_fr, e.label_en, e.body, e.language,
                  e.country, e.on_date, e.status
                from total t cross join lateral (%s limit 4) p
                join register.search_entry e on (e.kind, e.subject_id, e.number) = (p.kind, p.subject_id, p.number)
                order by p.score desc, p.status = 'proposed',
                  array_position(array['country', 'official', 'organisation', 'agreement'], p.kind),
                  p.on_date desc nulls last, p.subject_id limit :most
                """
                    .formatted(BEST),
            query)
        .param("most", SUGGESTIONS)
        .query((row, _) -> hit(row, Kind.of(row.getString("kind")).orElseThrow(), query, tongue))
        .list();
  }

  private JdbcClient.StatementSpec statement(String sql, Query query) {
    return jdbc.sql(sql)
        .param("plain", query.plain())
        .param("exactNames", query.exactNames())
        .param("names", query.names())
        .param("exact", query.exact())
        .param("beginnings", query.beginnings())
        .param("broad", query.broad());
  }

  private static String filter(Asked asked) {
    return asked.country().isPresent()
        ? "country = :country and (:status = '' or status = :status)"
        : "(:status = '' or status = :status) and :country = ''";
  }

  /// Words that nothing in the index begins with get the nearest that are there.
  private Query known(Query query) {
    var unknown =
        query.terms().stream()
            .filter(term -> term.word().length() > 2)
            .filter(term -> !begins(term.forms()))
            .map(Query.Term::word)
            .toArray(String[]::new);
    if (unknown.length == 0) {
      return query;
    }
    var near = new HashMap<String, Set<String>>();
    jdbc.sql(
            """
            select w.typed, s.word from unnest(cast(:words as text[])) as w (typed),
              lateral register.near_words(w.typed, 12) as s (word)
            """)
        .param("words", unknown)
        .query(row -> {
          var typed = row.getString(1);
          var word = row.getString(2);
          if (Distance.between(typed, word) <= (typed.length() < LONG_WORD ? 1 : 2)) {
            near.computeIfAbsent(typed, _ -> new HashSet<>()).add(word);
          }
        });
    return query.near(near);
  }

  private boolean begins(Set<String> forms) {
    return jdbc.sql(
            """
            select exists (select from unnest(cast(:forms as text[])) as f (form)
              where exists (select from register.search_word s
                where s.word >= f.form and s.word < f.form || chr(65533)))
            """)
        .param("forms", forms.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private static Set<String> near(Query query) {
    var all = new TreeSet<String>();
    query.terms().forEach(term -> all.addAll(term.near()));
    return all;
  }

  private static Hit hit(ResultSet row, Kind kind, Query query, Tongue tongue) throws SQLException {
    var name =
        kind == Kind.SENTENCE ? row.getString("label_ar") : row.getString("label_" + tongue.code());
    var country = row.getString("country");
    return new Hit(
        kind,
        row.getObject("subject_id", UUID.class),
        row.getString("href"),
        name,
        Part.of(name, query),
        kind == Kind.SENTENCE
            ? List.of(Part.around(row.getString("body"), query))
            : Part.pieces(row.getString("body"), query),
        row.getString("language"),
        Optional.ofNullable(country),
        Optional.ofNullable(row.getObject("on_date", LocalDate.class)),
        !row.getString("status").equals("proposed"));
  }
}
