package org.tansiq.desk.intake.matching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.register.sources.Sources;
import org.tansiq.reading.Article;
import org.tansiq.reading.Reader;
import org.tansiq.reading.Reading;

/// Reads again what was read before, to hold two articles against each other: the reader gives the
/// same reading for the same article, so none is stored.
@Component
public class Rereader {

  private static final int REMEMBERED = 200;

  private final JdbcClient jdbc;
  private final Sources sources;
  private final Map<UUID, Reading> recent =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Reading> eldest) {
          return size() > REMEMBERED;
        }
      };

  Rereader(JdbcClient jdbc, Sources sources) {
    this.jdbc = jdbc;
    this.sources = sources;
  }

  /// An article as the reader wants it.
  ///
  /// @param anchor the day that undated days are near to
  public static Article article(String name, Optional<String> url, LocalDate anchor, String text) {
    var article = Article.of(name, text);
    return url.map(article::from).orElse(article).retrievedOn(anchor);
  }

  Reading reading(UUID article) {
    synchronized (recent) {
      var known = recent.get(article);
      if (known != null) {
        return known;
      }
    }
    var reading = Reader.standard().read(load(article));
    synchronized (recent) {
      recent.put(article, reading);
    }
    return reading;
  }

  private Article load(UUID id) {
    var text = sources.get(id).text();
    return jdbc.sql(
            """
            select name, url, coalesce(retrieved_on, published_on, added_at::date) from intake.article
            where id = :id
            """)
        .param("id", id)
        .query((row, _) ->
            article(
                row.getString(1),
                Optional.of(row.getString(2)).filter(url -> !url.isEmpty()),
                row.getObject(3, LocalDate.class),
                text))
        .single();
  }
}
