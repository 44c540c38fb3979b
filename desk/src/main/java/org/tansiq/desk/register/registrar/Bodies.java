package org.tansiq.desk.register.registrar;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the organisation a source names, or opens a proposed record for a new one.
@Repository
class Bodies {

  private final JdbcClient jdbc;
  private final Namesakes namesakes;

  Bodies(JdbcClient jdbc, Namesakes namesakes) {
    this.jdbc = jdbc;
    this.namesakes = namesakes;
  }

  /// @param detail `country`, `language`, `kind`, `acronym`, where the source gives them
  Namesake identify(String name, Map<String, String> detail, boolean demo) {
    var key = NameKey.of(name).key();
    var country = detail.getOrDefault("country", "");
    return jdbc.sql(
            """
            select id from register.organisation
            where status <> 'rejected'
              and (name_key = :key or (acronym <> '' and lower(acronym) = :key))
              and (country is null or :country = '' or country = :country)
            order by (country = :country) desc nulls last, created_at limit 1
            """)
        .param("key", key)
        .param("country", country)
        .query(UUID.class)
        .optional()
        .map(Namesake::itself)
        .or(() -> namesakes.body(name, country))
        .orElseGet(() -> Namesake.itself(open(name, key, detail, demo)));
  }

  private UUID open(String name, String key, Map<String, String> detail, boolean demo) {
    var id = UUID.randomUUID();
    var language = detail.getOrDefault("language", "ar");
    jdbc.sql(
            """
            insert into register.organisation
              (id, kind, country, acronym, name_ar, name_fr, name_en, name_key, status, demo)
            values (:id, :kind, nullif(:country, ''), :acronym, :ar, :fr, :en, :key, 'proposed', :demo)
            """)
        .param("id", id)
        .param("kind", detail.getOrDefault("kind", "other"))
        .param("country", detail.getOrDefault("country", ""))
        .param("acronym", detail.getOrDefault("acronym", ""))
        .param("ar", language.equals("ar") ? name : "")
        .param("fr", language.equals("fr") ? name : "")
        .param("en", language.equals("en") ? name : "")
        .param("key", key)
        .param("demo", demo)
        .update();
    return id;
  }
}
