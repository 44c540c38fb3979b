package org.tansiq.desk.register.registrar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.names.Foremost;
import org.tansiq.names.Matcher;
import org.tansiq.names.Name;
import org.tansiq.names.Refused;

/// Finds an official or a body under a spelling that no key brings together, by the engine of
/// names. What is not far above all others is not taken but laid before a person, on the review
/// desk and the page of doubles.
@Repository
class Namesakes {

  private static final String OFFICIALS =
      """
      select n.official_id as id, n.text from register.official_name n
      join register.official o on o.id = n.official_id
      where o.country = :country and o.status <> 'rejected'
      """;

  private static final String BODIES =
      """
      select o.id, t.text from register.organisation o,
        unnest(array_remove(array[o.name_ar, o.name_fr, o.name_en], '')) as t(text)
      where o.status <> 'rejected' and (o.country is null or :country = '' or o.country = :country)
      """;

  private record Spelling(String text, double bits) {}

  private final JdbcClient jdbc;
  private final Matcher matcher = Matcher.standard();

  Namesakes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Among the officials of one country.
  Optional<Namesake> official(String written, String country) {
    return country.isEmpty()
        ? Optional.empty()
        : of(written, country, OFFICIALS, Linking.OFFICIALS);
  }

  /// Among the bodies of a country, all where none is known, and those of no country.
  Optional<Namesake> body(String written, String country) {
    return of(written, country, BODIES, Linking.BODIES);
  }

  private Optional<Namesake> of(String written, String country, String sql, Foremost rule) {
    var name = read(written).filter(n -> n.parts() > 1);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var best = new HashMap<UUID, Spelling>();
    jdbc.sql(sql)
        .param("country", country)
        .query(row -> {
          var text = row.getString("text");
          var other = read(text);
          if (other.isPresent()) {
            var bits = matcher.match(name.get(), other.get()).bits();
            best.merge(
                row.getObject("id", UUID.class),
                new Spelling(text, bits),
                (a, b) -> a.bits() >= b.bits() ? a : b);
          }
        });
    var bits = new HashMap<UUID, Double>();
    for (Map.Entry<UUID, Spelling> one : best.entrySet()) {
      bits.put(one.getKey(), one.getValue().bits());
    }
    return rule.of(bits)
        .map(id -> {
          var spelling = java.util.Objects.requireNonNull(best.get(id));
          return Namesake.alike(id, spelling.text(), spelling.bits());
        });
  }

  private static Optional<Name> read(String text) {
    try {
      return Optional.of(Name.of(text));
    } catch (Refused none) {
      return Optional.empty();
    }
  }
}
