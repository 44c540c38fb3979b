package org.tansiq.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// One record of every kind with an article behind them, all under one label, with a canary in
/// every field of text: where it shows, something leaked.
final class Hidden {

  private static final List<String> KINDS =
      List.of(
          "source", "organisation", "official", "engagement", "agreement", "commitment", "claim");

  /// Those that are removed with another.
  private static final List<String> BESIDE = List.of("entry", "question", "match", "merging");

  private final TestDesk desk;
  private final String canary;
  private final String bait;
  private final String country;
  private final Map<String, UUID> ids = WaysOutTest.fresh(all());

  private static List<String> all() {
    return Stream.concat(KINDS.stream(), BESIDE.stream()).toList();
  }

  Hidden(TestDesk desk, Random chance, String canary, String bait) {
    this.desk = desk;
    this.canary = canary;
    this.bait = bait;
    this.country = List.of("ES", "FR", "PT").get(chance.nextInt(3));
  }

  String canary() {
    return canary;
  }

  void put(int label) {
    var text = bait + " " + canary;
    for (var sql : SQL.split(";\n")) {
      desk.database()
          .execute(
              in(sql)
                  .replace("LABEL", String.valueOf(label))
                  .replace("TEXT", text)
                  .replace("ES", country));
    }
  }

  void remove() {
    for (var part : List.of("published", "version", "request")) {
      desk.database()
          .execute(
              "delete from assembly.%s where assembly_id = '%s'"
                  .formatted(part, ids.get("engagement")));
    }
    desk.database()
        .execute("delete from assembly.assembly where id = '%s'".formatted(ids.get("engagement")));
    for (var kind : KINDS.reversed()) {
      desk.database()
          .execute("delete from register.%s where id = '%s'".formatted(kind, ids.get(kind)));
    }
    desk.database()
        .execute("delete from intake.article where id = '%s'".formatted(ids.get("source")));
    desk.database().execute(in("delete from register.merging where id = '{merging}'"));
    desk.database().execute(in("delete from exchange.question where id = '{question}'"));
    desk.database().execute(in("delete from exchange.notice where entry_id = '{entry}'"));
    desk.database().execute(in("delete from exchange.offer where id = '{entry}'"));
    desk.database().execute(in("delete from exchange.entry where id = '{entry}'"));
  }

  String in(String text) {
    return in(text, ids);
  }

  static String in(String text, Map<String, UUID> ids) {
    for (var id : ids.entrySet()) {
      text = text.replace("{" + id.getKey() + "}", id.getValue().toString());
    }
    return text;
  }

  /// The text with every id as its kind.
  String without(String text) {
    return without(text, ids);
  }

  static String without(String text, Map<String, UUID> ids) {
    for (var id : ids.entrySet()) {
      text = text.replace(id.getValue().toString(), id.getKey());
    }
    return text;
  }

  Map<String, UUID> others() {
    return new LinkedHashMap<>(WaysOutTest.fresh(all()));
  }

  private static final String SQL =
      """
      insert into register.source (id, content_hash, name, title, language, publisher, retrieved_on, text, added_by, label)
        values ('{source}', md5('{source}') || md5('x'), 'TEXT', 'TEXT', 'en', 'TEXT', '2026-01-02', 'TEXT TEXT', '{source}', LABEL);
      insert into register.sentence (source_id, number, from_char, to_char, role, text)
        values ('{source}', 1, 0, 5, 'lit', 'TEXT');
      insert into intake.article (id, content_hash, name, format, size, title, publisher, text, state, language, claims, undecided, added_by, added_name, added_unit, label)
        values ('{source}', md5('{source}') || md5('x'), 'TEXT', 'text', 9, 'TEXT', 'TEXT', '', 'read', 'en', 1, 1, '{source}', 'x', 'x', LABEL);
      insert into intake.original (article_id, bytes) values ('{source}', 'TEXT'::bytea);
      insert into register.organisation (id, kind, country, acronym, name_ar, name_fr, name_en, name_key, status, label)
        values ('{organisation}', 'ministry', 'ES', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'confirmed', LABEL);
      insert into register.official (id, country, name_ar, name_latin, name_key, rank, status, label)
        values ('{official}', 'ES', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'confirmed', LABEL);
      insert into register.official_name (official_id, script, language, kind, text, key, skeleton)
        values ('{official}', 'Latn', 'en', 'press', 'TEXT', 'TEXT', 'TEXT');
      insert into register.post (id, official_id, organisation_id, title_key, title_en, from_date, status)
        values ('{official}', '{official}', '{organisation}', 'TEXT', 'TEXT', '2020-01-01', 'confirmed');
      insert into register.engagement (id, kind, title, host_country, place_text, from_date, to_date, countries, topics, people, status, conflict, label)
        values ('{engagement}', 'meeting', 'TEXT', 'ES', 'TEXT', current_date, current_date + 1, '{ES,MA}', '{training}', 1, 'proposed', true, LABEL);
      insert into register.engagement_person (engagement_id, official_id, side, ordinal, status)
        values ('{engagement}', '{official}', 'theirs', 0, 'confirmed');
      insert into register.engagement_organisation (engagement_id, organisation_id, status)
        values ('{engagement}', '{organisation}', 'confirmed');
      insert into register.agreement (id, form, title, stage, engagement_id, signed_on, in_force_on, ends_on, countries, topics, status, data_clause, label)
        values ('{agreement}', 'memorandum', 'TEXT', 'in-force', '{engagement}', '2024-01-01', '2024-02-01', current_date + 20, '{ES,MA}', '{training}', 'confirmed', false, LABEL);
      insert into register.agreement_party (agreement_id, ordinal, organisation_id, country, name)
        values ('{agreement}', 0, '{organisation}', 'ES', 'TEXT');
      insert into register.commitment (id, text_ar, text_fr, text_en, side, partner, agreement_id, engagement_id, responsible, due_on, stage, status, label)
        values ('{commitment}', 'TEXT', 'TEXT', 'TEXT', 'ours', 'ES', '{agreement}', '{engagement}', 'TEXT', current_date - 3, 'accepted', 'confirmed', LABEL);
      insert into register.claim (id, subject_kind, subject_id, predicate, value, shown, ref, status)
        values ('{claim}', 'engagement', '{engagement}', 'forum', 'TEXT', 'TEXT', '{official}', 'proposed');
      insert into register.citation (claim_id, source_id, sentence, from_char, to_char)
        values ('{claim}', '{source}', 1, 0, 5);
      insert into register.claim_step (claim_id, by, status, value)
        values ('{claim}', '{source}', 'proposed', 'TEXT');
      insert into register.merging (id, kind, into_id, from_id, into_status, from_status, by_name, why)
        values ('{merging}', 'official', '{official}', '{official}', 'confirmed', 'confirmed', 'TEXT', 'TEXT');
      insert into exchange.entry (id, key, owner_unit, names, births, nationality, category, handling, note, review_on, entered_name, edition, label)
        values ('{entry}', 'TEXT', 'مكتب الجنوب', '{TEXT,Mohamed Alami}', '{1961}', 'MA', 'suspect', 'h0', 'TEXT', current_date + 90, 'TEXT', 0, LABEL);
      insert into exchange.question (id, asked_by, name, document, purpose, reference, complete)
        values ('{question}', '{question}', 'TEXT', false, 'border', 'TEXT', true);
      insert into exchange.hit (question_id, number, entry_id, band, bits, reasons)
        values ('{question}', 1, '{entry}', 'hit', 9, '[]');
      insert into exchange.match (id, entry_id, question_name, purpose, reference, band, bits, reasons, asked_by, asked_name, asked_unit, why)
        values ('{match}', '{entry}', 'TEXT', 'border', 'TEXT', 'hit', 9, '[]', '{question}', 'TEXT', 'TEXT', 'TEXT');
      insert into exchange.offer (id, unit, name, categories, made_name, label)
        values ('{entry}', 'مكتب الجنوب', 'TEXT', '{suspect}', 'TEXT', LABEL);
      insert into exchange.notice (entry_id, key, owner_unit, what, recipient, way, label)
        values ('{entry}', 'TEXT', 'مكتب الجنوب', 'erased', 'x-{match}', 'copy', LABEL);
      insert into exchange.filter (offer_id, version, owner_key, keys, edition, bytes)
        values ('{entry}', '{entry}', 'TEXT', 7, 0, '');
      insert into exchange.asker (id, offer_id, agency, keys_a_day, why, proposed_by, proposed_name)
        values ('{match}', '{entry}', 'TEXT', 7, 'TEXT', '{question}', 'TEXT');
      insert into assembly.assembly (id, title, zone, days, slots_each, freeze_minutes, set_up_by, label)
        values ('{engagement}', 'TEXT', 'UTC', 1, 1, 0, '{source}', LABEL);
      insert into assembly.slot (assembly_id, number, starts_at, ends_at)
        values ('{engagement}', 0, now(), now() + interval '1 hour');
      insert into assembly.room (id, assembly_id, name, capacity, level)
        values ('{organisation}', '{engagement}', 'TEXT', 4, 0);
      insert into assembly.delegation (id, assembly_id, country, rank, teams, languages)
        values ('{official}', '{engagement}', 'ES', 1, 1, '{en}'), ('{agreement}', '{engagement}', 'MA', 1, 1, '{en}');
      insert into assembly.request (id, assembly_id, number, asker, asked, weight, level, seats, length, mutual, state, origin)
        values ('{commitment}', '{engagement}', 1, '{official}', '{agreement}', 1, 0, 2, 1, true, 'accepted', 'typed');
      insert into assembly.version (id, assembly_id, number, stage, weight, most, made_by)
        values ('{claim}', '{engagement}', 1, 'draft', 1, 1, '{source}');
      insert into assembly.placement (version_id, assembly_id, request_id, slot, length, room_id)
        values ('{claim}', '{engagement}', '{commitment}', 0, 1, '{organisation}');
      insert into assembly.published (request_id, assembly_id, slot, length, room_id, changed_at)
        values ('{commitment}', '{engagement}', 0, 1, '{organisation}', now())
      """;
}
