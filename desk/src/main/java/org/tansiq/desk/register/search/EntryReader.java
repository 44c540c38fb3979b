package org.tansiq.desk.register.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.pages.PageSettings;

/// Reads records out of the register as the index keeps them, in all three languages.
@Repository
class EntryReader {

  private final JdbcClient jdbc;
  private final EntryWords words;

  EntryReader(JdbcClient jdbc, PageSettings settings) {
    this.jdbc = jdbc;
    this.words = new EntryWords(settings);
  }

  List<Entry> entries(Kind kind, Scope scope) {
    return switch (kind) {
      case COUNTRY -> scope instanceof Scope.All ? words.countries() : List.of();
      case OFFICIAL -> officials(scope);
      case ORGANISATION -> organisations(scope);
      case ENGAGEMENT -> engagements(scope);
      case AGREEMENT -> agreements(scope);
      case COMMITMENT -> commitments(scope);
      case SENTENCE -> sentences(scope);
    };
  }

  /// The records of a kind whose entries hold the names of an official or a body.
  List<UUID> naming(Kind kind, UUID named) {
    var sql =
        switch (kind) {
          case ENGAGEMENT ->
              """
              select engagement_id from register.engagement_person where official_id = :id
              union select engagement_id from register.engagement_organisation where organisation_id = :id
              """;
          case AGREEMENT ->
              "select distinct agreement_id from register.agreement_party where organisation_id = :id";
          case OFFICIAL ->
              "select distinct official_id from register.post where organisation_id = :id";
          case COUNTRY, ORGANISATION, COMMITMENT, SENTENCE ->
              throw new IllegalArgumentException(kind.code());
        };
    return jdbc.sql(sql).param("id", named).query(UUID.class).list();
  }

  private JdbcClient.StatementSpec sql(String text, Scope scope, String alias, String id) {
    var statement = jdbc.sql(text.replace("{scope}", scope.on(alias, id)));
    return scope instanceof Scope.Only ? statement.param("ids", scope.ids()) : statement;
  }

  private List<Entry> officials(Scope scope) {
    return sql(
            """
            select o.id, o.country, o.name_ar, o.name_latin, o.rank, o.status, o.demo,
              (select string_agg(n.text, '\t') from register.official_name n
                where n.official_id = o.id) as names,
              (select string_agg(concat_ws(' · ', nullif(p.title_ar, ''), nullif(p.title_fr, ''),
                  nullif(p.title_en, ''), g.name_ar, g.name_fr, g.name_en, nullif(g.acronym, '')),
                  ' · ' order by p.from_date desc nulls last)
                from register.post p left join register.organisation g on g.id = p.organisation_id
                  and g.label in (0, o.label)
                where p.official_id = o.id and p.status <> 'rejected') as posts,
              (select string_agg(s.text, ' · ') from register.post_spelling s
                join register.post p on p.id = s.post_id where p.official_id = o.id) as spellings
            from register.official o where o.status <> 'rejected' and {scope}
            """,
            scope,
            "o",
            "id")
        .query((row, _) -> official(row))
        .list();
  }

  private Entry official(ResultSet row) throws SQLException {
    var arabic = row.getString("name_ar");
    var latin = row.getString("name_latin");
    var written = split(row.getString("names"));
    var body =
        words.joined(
            text(row, "posts"),
            row.getString("rank"),
            words.countries(countries(row.getString("country"))),
            text(row, "spellings"));
    var main = latin.isEmpty() ? arabic : latin;
    return new Entry(
        key(row, Kind.OFFICIAL),
        "/officials/" + row.getString("id"),
        List.of(arabic.isEmpty() ? latin : arabic, main, main),
        written,
        body,
        "",
        Stream.concat(written.stream(), Stream.of(arabic, latin)).toList(),
        facts(row, row.getString("country"), Optional.empty()));
  }

  private List<Entry> organisations(Scope scope) {
    return sql(
            """
            select o.id, o.country, o.name_ar, o.name_fr, o.name_en, o.acronym, o.status, o.demo
            from register.organisation o where o.status <> 'rejected' and {scope}
            """,
            scope,
            "o",
            "id")
        .query((row, _) ->
            new Entry(
                key(row, Kind.ORGANISATION),
                "/organisations/" + row.getString("id"),
                words.filled(
                    row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
                List.of(row.getString("acronym")),
                words.countries(countries(row.getString("country"))),
                "",
                List.of(),
                facts(row, row.getString("country"), Optional.empty())))
        .list();
  }

  private List<Entry> engagements(Scope scope) {
    return sql(
            """
            select e.id, e.kind, e.title, e.host_country, e.place_text, e.from_date, e.countries,
              e.topics, e.status, e.demo, p.name_ar, p.name_fr, p.name_en,
              (select string_agg(concat_ws(' · ', nullif(o.name_ar, ''), nullif(o.name_latin, '')),
                  ' · ' order by t.ordinal)
                from register.engagement_person t join register.official o on o.id = t.official_id
                  and o.label in (0, e.label)
                where t.engagement_id = e.id) as people,
              (select string_agg(concat_ws(' · ', nullif(o.acronym, ''), nullif(o.name_ar, ''),
                  nullif(o.name_fr, ''), nullif(o.name_en, '')), ' · ')
                from register.engagement_organisation t
                join register.organisation o on o.id = t.organisation_id
                  and o.label in (0, e.label)
                where t.engagement_id = e.id) as bodies
            from register.engagement e left join register.place p on p.id = e.place_id
            where e.status <> 'rejected' and e.merged_into is null and {scope}
            """,
            scope,
            "e",
            "id")
        .query((row, _) -> engagement(row))
        .list();
  }

  private Entry engagement(ResultSet row) throws SQLException {
    var countries = texts(row, "countries");
    var host = Optional.ofNullable(row.getString("host_country"));
    var people = text(row, "people");
    var body =
        words.joined(
            words.day(day(row, "from_date")),
            row.getString("place_text"),
            text(row, "name_ar"),
            text(row, "name_fr"),
            text(row, "name_en"),
            people,
            text(row, "bodies"),
            words.each("engagement.kind." + row.getString("kind")),
            words.countries(countries),
            words.topics(texts(row, "topics")));
    return new Entry(
        key(row, Kind.ENGAGEMENT),
        "/engagements/" + row.getString("id"),
        words.titles(row.getString("kind"), row.getString("title"), host, countries),
        List.of(),
        body,
        "",
        List.of(people.split(" · ")),
        facts(row, host.orElse(null), day(row, "from_date")));
  }

  private List<Entry> agreements(Scope scope) {
    return sql(
            """
            select a.id, a.title, a.place_text, a.signed_on, a.countries, a.topics, a.status, a.demo,
              (select string_agg(concat_ws(' · ', p.name, nullif(o.acronym, ''), nullif(o.name_ar, ''),
                  nullif(o.name_fr, ''), nullif(o.name_en, '')), ' · ' order by p.ordinal)
                from register.agreement_party p
                left join register.organisation o on o.id = p.organisation_id
                  and o.label in (0, a.label)
                where p.agreement_id = a.id) as parties
            from register.agreement a where a.status <> 'rejected' and {scope}
            """,
            scope,
            "a",
            "id")
        .query((row, _) -> {
          var title = row.getString("title");
          var countries = texts(row, "countries");
          var signed = day(row, "signed_on");
          return new Entry(
              key(row, Kind.AGREEMENT),
              "/agreements/" + row.getString("id"),
              List.of(title, title, title),
              List.of(),
              words.joined(
                  words.partners(countries),
                  words.day(signed),
                  row.getString("place_text"),
                  text(row, "parties"),
                  words.countries(countries),
                  words.topics(texts(row, "topics"))),
              "",
              List.of(),
              facts(row, words.partner(countries), signed));
        })
        .list();
  }

  private List<Entry> commitments(Scope scope) {
    return sql(
            """
            select c.id, c.text_ar, c.text_fr, c.text_en, c.partner, c.responsible, c.due_on, c.status,
              c.demo, c.agreement_id, c.engagement_id
            from register.commitment c where c.status <> 'rejected' and {scope}
            """,
            scope,
            "c",
            "id")
        .query((row, _) -> {
          var due = day(row, "due_on");
          return new Entry(
              key(row, Kind.COMMITMENT),
              promised(row),
              words.filled(
                  row.getString("text_ar"), row.getString("text_fr"), row.getString("text_en")),
              List.of(),
              words.joined(
                  words.day(due),
                  row.getString("responsible"),
                  words.countries(countries(row.getString("partner")))),
              "",
              List.of(),
              facts(row, row.getString("partner"), due));
        })
        .list();
  }

  private List<Entry> sentences(Scope scope) {
    return sql(
            """
            select n.source_id as id, n.number, n.text, s.title, s.language, s.published,
              'source' as status, s.demo
            from register.sentence n join register.source s on s.id = n.source_id
            where {scope}
            """,
            scope,
            "s",
            "id")
        .query((row, _) -> {
          var title = row.getString("title");
          return new Entry(
              new Entry.Key(Kind.SENTENCE, row.getObject("id", UUID.class), row.getInt("number")),
              "/articles/" + row.getString("id") + "#s" + row.getInt("number"),
              List.of(title, "", ""),
              List.of(),
              row.getString("text"),
              row.getString("language"),
              List.of(),
              facts(row, null, words.parsed(row.getString("published"))));
        })
        .list();
  }

  /// A commitment is shown among those of the agreement or engagement it comes from.
  private static String promised(ResultSet row) throws SQLException {
    var agreement = row.getString("agreement_id");
    var engagement = row.getString("engagement_id");
    return agreement != null
        ? "/commitments?agreement=" + agreement
        : engagement != null ? "/commitments?engagement=" + engagement : "/commitments";
  }

  private static Entry.Key key(ResultSet row, Kind kind) throws SQLException {
    return new Entry.Key(kind, row.getObject("id", UUID.class), 0);
  }

  private static Entry.Facts facts(
      ResultSet row, @org.jspecify.annotations.Nullable String country, Optional<LocalDate> on)
      throws SQLException {
    return new Entry.Facts(
        Optional.ofNullable(country), on, row.getString("status"), row.getBoolean("demo"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static List<String> split(@org.jspecify.annotations.Nullable String joined) {
    return joined == null ? List.of() : new ArrayList<>(List.of(joined.split("\t")));
  }

  private static List<String> countries(@org.jspecify.annotations.Nullable String country) {
    return country == null ? List.of() : List.of(country);
  }
}
