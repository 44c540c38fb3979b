package org.tansiq.desk.api.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;

@Repository
class SqlWebhooks {

  private final JdbcClient jdbc;

  SqlWebhooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The owner's that are not ended.
  List<Webhook> of(Officer owner) {
    return jdbc.sql(
            """
            select w.id, w.address, w.state,
              (select count(*) from api.delivery d where d.webhook_id = w.id and d.state = 'waiting')
                as waiting,
              coalesce((select d.answer from api.delivery d where d.webhook_id = w.id and d.answer <> ''
                order by d.made_at desc, d.id limit 1), '') as answer
            from api.webhook w where w.officer_id = :owner and w.state <> 'ended'
            order by w.made_at, w.id
            """)
        .param("owner", owner.id())
        .query((row, _) ->
            new Webhook(
                row.getObject("id", UUID.class),
                row.getString("address"),
                Webhook.State.of(row.getString("state")),
                row.getLong("waiting"),
                row.getString("answer")))
        .list();
  }

  void add(UUID id, Officer owner, String address, byte[] secret, long from) {
    jdbc.sql(
            """
            insert into api.webhook (id, officer_id, address, secret, number)
            values (:id, :owner, :address, :secret, :from)
            """)
        .param("id", id)
        .param("owner", owner.id())
        .param("address", address)
        .param("secret", secret)
        .param("from", from)
        .update();
  }

  /// Whether the owner has one with this id, which then is in that state.
  boolean turn(Officer owner, UUID id, Webhook.State to) {
    var turned =
        jdbc.sql(
                """
                update api.webhook set state = :to
                where id = :id and officer_id = :owner and state <> 'ended'
                """)
            .param("to", code(to))
            .param("id", id)
            .param("owner", owner.id())
            .update();
    return turned > 0;
  }

  /// Everything that was given up is due again.
  void retry(UUID webhook) {
    jdbc.sql(
            """
            update api.delivery set state = 'waiting', tries = 0, next_at = now()
            where webhook_id = :webhook and state = 'dead'
            """)
        .param("webhook", webhook)
        .update();
  }

  void turn(UUID id, Webhook.State to) {
    jdbc.sql("update api.webhook set state = :to where id = :id")
        .param("to", code(to))
        .param("id", id)
        .update();
  }

  private static String code(Webhook.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// Where notices go to, and how.
  ///
  /// @param number of the last change that was taken up
  record Address(UUID id, UUID owner, String address, long number) {}

  List<Address> live() {
    return jdbc.sql(
            "select id, officer_id as owner, address, number from api.webhook where state = 'live'")
        .query(Address.class)
        .list();
  }

  /// Its state now, for this transaction alone; empty where another instance has it.
  Optional<Address> take(UUID id) {
    return jdbc.sql(
            """
            select id, officer_id as owner, address, number from api.webhook
            where id = :id and state = 'live' for update skip locked
            """)
        .param("id", id)
        .query(Address.class)
        .optional();
  }

  Optional<byte[]> secret(UUID id) {
    return jdbc.sql("select secret from api.webhook where id = :id and state = 'live'")
        .param("id", id)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  void enqueue(UUID webhook, Delivery.Notice notice) {
    jdbc.sql(
            """
            insert into api.delivery (id, webhook_id, kind, subject_id, gone)
            values (:id, :webhook, :kind, :subject, :gone)
            """)
        .param("id", UUID.randomUUID())
        .param("webhook", webhook)
        .param("kind", notice.kind())
        .param("subject", notice.id())
        .param("gone", notice.gone())
        .update();
  }

  void takenUp(UUID webhook, long number) {
    jdbc.sql("update api.webhook set number = :number where id = :id")
        .param("number", number)
        .param("id", webhook)
        .update();
  }

  /// Takes what is due. Whoever takes it and stops leaves it to be taken again in a minute.
  List<Delivery> due(int most) {
    return jdbc.sql(
            """
            update api.delivery d set tries = d.tries + 1, next_at = now() + interval '1 minute'
            where d.id in (select n.id from api.delivery n join api.webhook w on w.id = n.webhook_id
              where n.state = 'waiting' and n.next_at <= now() and w.state = 'live'
              order by n.next_at limit :most for update of n skip locked)
            returning d.id, d.webhook_id, d.kind, d.subject_id, d.gone, d.tries
            """)
        .param("most", most)
        .query((row, _) ->
            new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                new Delivery.Notice(
                    row.getString("kind"),
                    row.getObject("subject_id", UUID.class),
                    row.getBoolean("gone")),
                row.getInt("tries")))
        .list();
  }

  void ended(UUID delivery, String state, String answer) {
    jdbc.sql("update api.delivery set state = :state, answer = :answer where id = :id")
        .param("state", state)
        .param("answer", answer)
        .param("id", delivery)
        .update();
  }

  void again(UUID delivery, String answer, Duration pause) {
    jdbc.sql(
            """
            update api.delivery set answer = :answer, next_at = now() + make_interval(secs => :pause)
            where id = :id
            """)
        .param("answer", answer)
        .param("pause", pause.toMillis() / 1000.0)
        .param("id", delivery)
        .update();
  }

  /// What was delivered a month ago is remembered no longer.
  void forget() {
    jdbc.sql(
            """
            delete from api.delivery
            where state in ('delivered', 'dropped') and made_at < now() - interval '30 days'
            """)
        .update();
  }
}
