package org.tansiq.desk.register.places;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPlaces implements Places, InitializingBean {

  private static final String COLUMNS =
      """
      select id, country, name_ar as arabic, name_fr as french, name_en as english, lat, lon,
             capital as seat
      from register.place
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  SqlPlaces(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// Writes the cities that are not there yet, before anybody looks for one.
  @Override
  public void afterPropertiesSet() {
    batches.batchUpdate(
        """
        insert into register.place (id, country, name_ar, name_fr, name_en, lat, lon, capital)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        Gazetteer.read(),
        500,
        (statement, place) -> {
          statement.setObject(1, place.id());
          statement.setString(2, place.country());
          statement.setString(3, place.arabic());
          statement.setString(4, place.french());
          statement.setString(5, place.english());
          statement.setDouble(6, place.lat());
          statement.setDouble(7, place.lon());
          statement.setBoolean(8, place.seat());
        });
  }

  @Override
  public Optional<Place> find(String country, String name) {
    var key = PlaceKey.of(name);
    return jdbc
        .sql(COLUMNS + "where country = :country order by capital desc, name_en")
        .param("country", country)
        .query(Place.class)
        .list()
        .stream()
        .filter(place ->
            key.equals(PlaceKey.of(place.arabic()))
                || key.equals(PlaceKey.of(place.french()))
                || key.equals(PlaceKey.of(place.english())))
        .findFirst();
  }

  @Override
  public Optional<Place> seat(String country) {
    return jdbc.sql(COLUMNS + "where country = :country and capital order by name_en limit 1")
        .param("country", country)
        .query(Place.class)
        .optional();
  }

  @Override
  public Optional<Place> with(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Place.class).optional();
  }
}
