package org.tansiq.desk.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Failed sign-ins, counted in the database so that all instances count together.
///
/// A login is closed to one address after few failures, so that a stranger who guesses does not
/// lock its officer out elsewhere; to everybody only after many.
@Repository
class SignInTries {

  /// What is counted, in minutes.
  private static final int WINDOW = 15;

  private static final int OF_LOGIN_FROM_ADDRESS = 5;
  private static final int OF_LOGIN = 30;
  private static final int FROM_ADDRESS = 60;

  private final JdbcClient jdbc;

  SignInTries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether the login takes no password from this address for now.
  boolean closed(String login, String address) {
    return jdbc.sql(
            """
            select count(*) filter (where login_hash = :login and address = :address) >= :both
              or count(*) filter (where login_hash = :login) >= :ofLogin
              or count(*) filter (where address = :address) >= :from
            from platform.sign_in_failure
            where (login_hash = :login or address = :address)
              and at > now() - make_interval(mins => :window)
            """)
        .param("login", hash(login))
        .param("address", address)
        .param("both", OF_LOGIN_FROM_ADDRESS)
        .param("ofLogin", OF_LOGIN)
        .param("from", FROM_ADDRESS)
        .param("window", WINDOW)
        .query(Boolean.class)
        .single();
  }

  @Transactional
  void failed(String login, String address) {
    jdbc.sql("delete from platform.sign_in_failure where at < now() - interval '1 day'").update();
    jdbc.sql("insert into platform.sign_in_failure (login_hash, address) values (:login, :address)")
        .param("login", hash(login))
        .param("address", address)
        .update();
  }

  /// A right password ends the count of its login from its address.
  void succeeded(String login, String address) {
    jdbc.sql(
            "delete from platform.sign_in_failure where login_hash = :login and address = :address")
        .param("login", hash(login))
        .param("address", address)
        .update();
  }

  private static byte[] hash(String login) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(login.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
