package org.tansiq.desk.register.officials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what lies around an official: names, posts, those met, the articles.
@Repository
class OfficialDetails {

  private static final int MOST_MET = 12;
  private static final int MOST_SOURCES = 8;

  private final JdbcClient jdbc;

  OfficialDetails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<OfficialFile.Name> names(UUID official) {
    return jdbc.sql(
            """
            select script, language, kind, text from register.official_name
            where official_id = :id order by script, (kind = 'official') desc, length(text) desc, text
            """)
        .param("id", official)
        .query(OfficialFile.Name.class)
        .list();
  }

  List<Post> posts(UUID official) {
    return jdbc.sql(
            """
            select p.id, p.title_ar, p.title_fr, p.title_en, p.organisation_id, p.from_date, p.to_date,
              p.acting, p.status, coalesce(g.name_ar, '') as body_ar, coalesce(g.name_fr, '') as body_fr,
              coalesce(g.name_en, '') as body_en,
              array(select s.text from register.post_spelling s where s.post_id = p.id
                order by length(s.text), s.text) as spellings
            from register.post p left join register.organisation g on g.id = p.organisation_id
            where p.official_id = :id and p.status <> 'rejected'
            order by (p.to_date is null) desc, p.from_date desc nulls last, p.id
            """)
        .param("id", official)
        .query((row, _) ->
            post(
                row,
                "id",
                "status",
                Arrays.asList((String[]) row.getArray("spellings").getArray())))
        .list();
  }

  static Post post(ResultSet row, String id, String status, List<String> spellings)
      throws SQLException {
    return new Post(
        row.getObject(id, UUID.class),
        new Named(row.getString("title_ar"), row.getString("title_fr"), row.getString("title_en")),
        Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
        new Named(row.getString("body_ar"), row.getString("body_fr"), row.getString("body_en")),
        Optional.ofNullable(row.getObject("from_date", LocalDate.class)),
        Optional.ofNullable(row.getObject("to_date", LocalDate.class)),
        row.getBoolean("acting"),
        row.getString(status).equals("confirmed"),
        spellings);
  }

  List<OfficialFile.Met> met(UUID official) {
    return jdbc.sql(
            """
            select o.id, o.name_ar, o.name_latin, o.country, count(*) as times, max(e.ordered_on) as last
            from register.engagement_person mine
            join register.engagement e on e.id = mine.engagement_id
              and e.status <> 'rejected' and e.merged_into is null and not e.planned
            join register.engagement_person other
              on other.engagement_id = mine.engagement_id and other.side <> mine.side
            join register.official o on o.id = other.official_id and o.status <> 'rejected'
            where mine.official_id = :id
            group by o.id order by times desc, last desc, o.id limit :most
            """)
        .param("id", official)
        .param("most", MOST_MET)
        .query((row, _) ->
            new OfficialFile.Met(
                row.getObject("id", UUID.class),
                row.getString("name_ar"),
                row.getString("name_latin"),
                Optional.ofNullable(row.getString("country")),
                row.getLong("times"),
                row.getObject("last", LocalDate.class)))
        .list();
  }

  List<OfficialFile.Article> sources(UUID official) {
    return jdbc.sql(
            """
            select s.id, s.title, s.publisher, s.language, count(distinct c.id) as claims
            from register.claim c join register.citation x on x.claim_id = c.id
            join register.source s on s.id = x.source_id
            where c.ref = :id and c.status in ('proposed', 'confirmed', 'corrected')
            group by s.id order by s.added_at desc, s.id limit :most
            """)
        .param("id", official)
        .param("most", MOST_SOURCES)
        .query(OfficialFile.Article.class)
        .list();
  }
}
