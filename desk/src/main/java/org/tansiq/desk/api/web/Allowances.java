package org.tansiq.desk.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.api.ApiSettings;
import org.tansiq.desk.platform.refusals.Refused;

/// How many requests a token may make: a bucket that holds a minute's and fills evenly. It lies in
/// the database, so that all instances draw from the same one.
@Component
class Allowances {

  private static final int WINDOW = 60;

  private final JdbcClient jdbc;
  private final int most;

  Allowances(JdbcClient jdbc, ApiSettings settings) {
    this.jdbc = jdbc;
    this.most = settings.requestsPerMinute();
  }

  private record Left(double level, boolean granted) {}

  /// Takes one; refused where none is left. The answer's headers say what is left
  /// (draft-ietf-httpapi-ratelimit-headers).
  void take(UUID token, HttpServletResponse response) {
    var left = taken(token);
    response.setHeader("RateLimit-Policy", "\"token\";q=%d;w=%d".formatted(most, WINDOW));
    response.setHeader(
        "RateLimit",
        "\"token\";r=%d;t=%d".formatted((int) left.level(), seconds(most - left.level())));
    if (!left.granted()) {
      var wait = seconds(1 - left.level());
      response.setHeader("Retry-After", String.valueOf(wait));
      throw new Refused(ApiRefusal.TOO_MANY_REQUESTS, most, wait);
    }
  }

  private long seconds(double requests) {
    return Math.max(1, (long) Math.ceil(requests * WINDOW / most));
  }

  private Left taken(UUID token) {
    return jdbc.sql(
            """
            insert into api.allowance as a (token_id, level, granted, at)
            values (:token, :most - 1, true, clock_timestamp())
            on conflict (token_id) do update set (level, granted, at) = (
              select case when n.level >= 1 then n.level - 1 else n.level end, n.level >= 1, n.at
              from (select clock_timestamp() as at, least(:most, a.level + :most / :window *
                greatest(0, extract(epoch from clock_timestamp() - a.at)::double precision)) as level) n)
            returning level, granted
            """)
        .param("token", token)
        .param("most", (double) most)
        .param("window", (double) WINDOW)
        .query(Left.class)
        .single();
  }
}
