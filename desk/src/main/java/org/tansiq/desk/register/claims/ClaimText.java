package org.tansiq.desk.register.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.agreements.Form;
import org.tansiq.desk.register.engagements.EngagementKind;
import org.tansiq.desk.register.engagements.Topic;
import org.tansiq.desk.register.facts.FactText;
import org.tansiq.desk.register.places.Countries;

/// A claim in words: its value with the weekday that a decision hangs on, and why the engine
/// proposed it.
public final class ClaimText {

  private static final String CONFLICTS = "-conflicts";

  private ClaimText() {}

  /// The value in the language of the page.
  public static String value(Claim claim, Shell shell) {
    var value = claim.value();
    return switch (Predicate.of(claim.predicate()).orElse(Predicate.TITLE)) {
      case START, END, SIGNED_ON, DUE_ON -> date(value, shell);
      default -> FactText.of(claim, shell);
    };
  }

  private static String date(String value, Shell shell) {
    try {
      if (value.startsWith("--")) {
        return shell.text("claim.no-year", shell.dates().partial(value));
      }
      return value.length() == 10
          ? shell.dates().weekday(LocalDate.parse(value))
          : shell.dates().partial(value);
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException notADate) {
      return value;
    }
  }

  /// What stands behind the value: the post of a person, the country of a body; often nothing.
  public static String aside(Claim claim) {
    return claim.detail().getOrDefault("post", "");
  }

  /// Why it was proposed, as pairs of a word and what it says.
  public static List<Reason> reasons(Claim claim, Shell shell) {
    var reasons = new ArrayList<Reason>();
    if (!claim.rule().isEmpty()) {
      reasons.add(new Reason(shell.text("claim.rule"), rule(claim.rule(), shell), claim.rule()));
    }
    claim.notes().forEach(note -> reasons.add(note(note, shell)));
    if (!claim.lexicon().isEmpty()) {
      reasons.add(new Reason(shell.text("claim.lexicon"), "", claim.lexicon()));
    }
    return reasons;
  }

  /// The words for a rule, else for its family (`DATE-2`, `DATE`).
  private static String rule(String code, Shell shell) {
    var family = code.replaceFirst("-\\d+$", "");
    for (var key : List.of("claim.rule." + code, "claim.rule." + family)) {
      if (shell.words().has(key)) {
        return shell.text(key);
      }
    }
    return "";
  }

  private static Reason note(String note, Shell shell) {
    var cut = note.indexOf('=');
    var name = cut < 0 ? note : note.substring(0, cut);
    var value = cut < 0 ? "" : note.substring(cut + 1);
    var key = "claim.note." + name;
    if (!shell.words().has(key)) {
      return new Reason(shell.text("claim.note"), "", note);
    }
    if (value.endsWith(CONFLICTS)) {
      var shown = shown(name, value.substring(0, value.length() - CONFLICTS.length()), shell);
      return new Reason(shell.text(key), shell.text("claim.note.conflicts", shown), "");
    }
    return new Reason(shell.text(key), shown(name, value, shell), "");
  }

  private static String shown(String name, String value, Shell shell) {
    return switch (name) {
      case "weekday" -> word("claim.weekday." + value.toLowerCase(Locale.ROOT), value, shell);
      case "anchor", "retrieved" -> date(value, shell);
      case "trigger" -> word("engagement.kind." + value, value, shell);
      default -> value;
    };
  }

  private static String word(String key, String value, Shell shell) {
    return shell.words().has(key) ? shell.text(key) : value;
  }

  /// A sentence around the words that state the claim, where they can be found in it.
  public static Quote quote(Citation citation, String words) {
    var sentence = citation.text();
    var at = words.isBlank() ? -1 : sentence.indexOf(words);
    if (at < 0 || words.length() == sentence.length()) {
      return new Quote(sentence, "", "");
    }
    var end = at + words.length();
    return new Quote(sentence.substring(0, at), words, sentence.substring(end));
  }

  /// Whether the value is a day.
  static boolean day(String predicate) {
    return switch (Predicate.of(predicate).orElse(Predicate.TITLE)) {
      case START, END, SIGNED_ON, DUE_ON -> true;
      default -> false;
    };
  }

  /// The values to choose from where there is a closed list, else none.
  static List<Choice> choices(String predicate, Shell shell) {
    return switch (Predicate.of(predicate).orElse(Predicate.TITLE)) {
      case KIND -> words(EngagementKind.values(), EngagementKind::code, "engagement.kind.", shell);
      case TOPIC -> words(Topic.values(), Topic::code, "topic.", shell);
      case FORM -> words(Form.values(), Form::code, "agreement.form.", shell);
      case HOST_COUNTRY, COUNTRY ->
          Countries.inOrder(shell.tongue()).stream()
              .map(code -> new Choice(code, Countries.name(code, shell.tongue())))
              .toList();
      case PLANNED ->
          List.of(
              new Choice("true", shell.text("fact.planned.true")),
              new Choice("false", shell.text("fact.planned.false")));
      default -> List.of();
    };
  }

  private static <T> List<Choice> words(
      T[] all, Function<T, String> code, String prefix, Shell shell) {
    return Arrays.stream(all)
        .map(code)
        .map(c -> new Choice(c, word(prefix + c, c, shell)))
        .toList();
  }

  /// A value a person can choose.
  record Choice(String value, String text) {}

  /// @param code a rule's or a file's code, shown as such; may be empty
  public record Reason(String label, String text, String code) {}

  /// A sentence in three parts, the middle one the words that state the claim.
  public record Quote(String before, String words, String after) {}
}
