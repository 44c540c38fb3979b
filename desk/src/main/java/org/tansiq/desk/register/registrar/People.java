package org.tansiq.desk.register.registrar;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the official a source names, or opens a proposed record for a new one.
///
/// One person keeps one record and one post under all spellings: each spelling met is kept beside
/// the others.
@Repository
class People {

  /// Shorter skeletons fit too many persons to speak for one.
  private static final int SHORTEST_SKELETON = 4;

  private final JdbcClient jdbc;
  private final Namesakes namesakes;

  People(JdbcClient jdbc, Namesakes namesakes) {
    this.jdbc = jdbc;
    this.namesakes = namesakes;
  }

  /// @param detail `country`, `post`, `post-key`, `language`, `rank`, where the source gives them
  Namesake identify(String name, Map<String, String> detail, boolean demo) {
    var key = NameKey.of(name);
    var country = detail.getOrDefault("country", "");
    var found =
        find(key, country)
            .map(Namesake::itself)
            .or(() -> namesakes.official(name, country))
            .orElseGet(() -> Namesake.itself(open(name, key, detail, demo)));
    var id = found.id();
    addName(id, name, key, detail.getOrDefault("language", "ar"));
    if (detail.containsKey("post")) {
      addPost(id, detail);
    }
    return found;
  }

  private Optional<UUID> find(NameKey key, String country) {
    var found =
        jdbc.sql(
                """
                select o.id from register.official o join register.official_name n on n.official_id = o.id
                where (n.key = :key or (n.skeleton = :skeleton and length(:skeleton) >= :shortest))
                  and (o.country is null or :country = '' or o.country = :country)
                  and o.status <> 'rejected'
                order by (n.key = :key) desc, (o.country = :country) desc nulls last, o.created_at
                limit 1
                """)
            .param("key", key.key())
            .param("skeleton", key.skeleton())
            .param("shortest", SHORTEST_SKELETON)
            .param("country", country)
            .query(UUID.class)
            .optional();
    return found.isPresent() || country.isEmpty() ? found : bySurname(key, country);
  }

  /// A surname alone names an official only when no other of the same country bears it.
  private Optional<UUID> bySurname(NameKey key, String country) {
    if (key.key().indexOf(' ') >= 0) {
      return Optional.empty();
    }
    var found =
        jdbc.sql(
                """
                select distinct o.id from register.official o
                join register.official_name n on n.official_id = o.id
                where n.key like :surname and o.country = :country and o.status <> 'rejected' limit 2
                """)
            .param("surname", "% " + key.key())
            .param("country", country)
            .query(UUID.class)
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private UUID open(String name, NameKey key, Map<String, String> detail, boolean demo) {
    var id = UUID.randomUUID();
    var arabic = arabic(name);
    jdbc.sql(
            """
            insert into register.official (id, country, name_ar, name_latin, name_key, rank, status, demo)
            values (:id, nullif(:country, ''), :ar, :latin, :key, :rank, 'proposed', :demo)
            """)
        .param("id", id)
        .param("country", detail.getOrDefault("country", ""))
        .param("ar", arabic ? name : "")
        .param("latin", arabic ? "" : name)
        .param("key", key.key())
        .param("rank", detail.getOrDefault("rank", ""))
        .param("demo", demo)
        .update();
    return id;
  }

  private void addName(UUID id, String name, NameKey key, String language) {
    var arabic = arabic(name);
    jdbc.sql(
            """
            insert into register.official_name (official_id, script, language, kind, text, key, skeleton)
            values (:id, :script, :language, 'press', :text, :key, :skeleton)
            on conflict do nothing
            """)
        .param("id", id)
        .param("script", arabic ? "Arab" : "Latn")
        .param("language", language)
        .param("text", name)
        .param("key", key.key())
        .param("skeleton", key.skeleton())
        .update();
    var column = arabic ? "name_ar" : "name_latin";
    jdbc.sql(
            "update register.official set %s = :name where id = :id and length(%s) < length(:name)"
                .formatted(column, column))
        .param("id", id)
        .param("name", name)
        .update();
  }

  private void addPost(UUID official, Map<String, String> detail) {
    var title = detail.getOrDefault("post", "");
    var key = detail.getOrDefault("post-key", NameKey.of(title).key());
    var language = detail.getOrDefault("language", "ar");
    var post =
        jdbc.sql(
                """
                select p.id from register.post p
                where p.official_id = :o and (p.title_key = :key or exists (
                  select from register.post_spelling s where s.post_id = p.id and s.text = :title))
                order by (p.title_key = :key) desc limit 1
                """)
            .param("o", official)
            .param("key", key)
            .param("title", title)
            .query(UUID.class)
            .optional()
            .orElseGet(() -> openPost(official, title, key, language));
    jdbc.sql(
            """
            insert into register.post_spelling (post_id, text, language) values (:post, :text, :language)
            on conflict do nothing
            """)
        .param("post", post)
        .param("text", title)
        .param("language", language)
        .update();
  }

  private UUID openPost(UUID official, String title, String key, String language) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into register.post (id, official_id, title_key, title_ar, title_fr, title_en, status)
            values (:id, :official, :key, :ar, :fr, :en, 'proposed')
            """)
        .param("id", id)
        .param("official", official)
        .param("key", key)
        .param("ar", language.equals("ar") ? title : "")
        .param("fr", language.equals("fr") ? title : "")
        .param("en", language.equals("en") ? title : "")
        .update();
    return id;
  }

  private static boolean arabic(String name) {
    return name.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }
}
