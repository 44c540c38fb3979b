package org.tansiq.desk.register.registrar;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.names.Matcher;
import org.tansiq.names.Name;
import org.tansiq.names.Refused;

/// Finds an official under a spelling that no key brings together, by the engine of names, among
/// those of one country. A link made here in error is worse than one missed, which the page of
/// doubles lays before a person: only a hit far above all others counts.
@Repository
class Namesakes {

  private static final double SURE = 9;
  private static final double AHEAD = 4;

  private final JdbcClient jdbc;
  private final Matcher matcher = Matcher.standard();

  Namesakes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> of(String written, String country) {
    var name = read(written).filter(n -> n.parts() > 1);
    if (name.isEmpty() || country.isEmpty()) {
      return Optional.empty();
    }
    var bits = new HashMap<UUID, Double>();
    jdbc.sql(
            """
            select n.official_id, n.text from register.official_name n
            join register.official o on o.id = n.official_id
            where o.country = :country and o.status <> 'rejected'
            """)
        .param("country", country)
        .query(row -> {
          var other = read(row.getString("text"));
          if (other.isPresent()) {
            var found = matcher.match(name.get(), other.get()).bits();
            bits.merge(row.getObject("official_id", UUID.class), found, Math::max);
          }
        });
    var best = bits.entrySet().stream().max(java.util.Map.Entry.comparingByValue());
    return best.filter(found -> found.getValue() >= SURE)
        .filter(found ->
            bits.entrySet().stream()
                .filter(other -> !other.getKey().equals(found.getKey()))
                .allMatch(other -> other.getValue() <= found.getValue() - AHEAD))
        .map(java.util.Map.Entry::getKey);
  }

  private static Optional<Name> read(String text) {
    try {
      return Optional.of(Name.of(text));
    } catch (Refused none) {
      return Optional.empty();
    }
  }
}
