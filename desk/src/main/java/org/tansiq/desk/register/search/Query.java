package org.tansiq.desk.register.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody typed, cut into words that must all be found, each in any of its forms.
///
/// As text it is a PostgreSQL `tsquery` that needs no further reading: words hold letters and
/// digits only.
public final class Query {

  private static final int MOST_WORDS = 8;

  /// The Arabic article in Latin letters, written or not as the writer likes.
  private static final Set<String> ARTICLES = Set.of("al", "el");

  private final String typed;
  private final List<Term> terms;

  private Query(String typed, List<Term> terms) {
    this.typed = typed;
    this.terms = List.copyOf(terms);
  }

  /// One word with its forms, its sound, and the nearest known words where it is not known itself.
  record Term(String word, Set<String> forms, Set<String> sounds, Set<String> near) {

    Term {
      forms = Set.copyOf(forms);
      sounds = Set.copyOf(sounds);
      near = Set.copyOf(near);
    }

    /// Whether a folded word of a text is what this term looks for.
    boolean meets(String folded) {
      for (var form : Folded.forms(folded)) {
        if (near.contains(form) || forms.stream().anyMatch(form::startsWith)) {
          return true;
        }
      }
      return !sounds.isEmpty() && Sound.of(folded).stream().anyMatch(sounds::contains);
    }
  }

  /// Reads what was typed; words of one letter count only where there is nothing longer.
  public static Query of(String typed) {
    var words = Folded.words(typed).stream().map(Folded.Word::folded).distinct().toList();
    var longer = words.stream().filter(word -> word.length() > 1).limit(MOST_WORDS).toList();
    var telling = longer.stream().filter(word -> !ARTICLES.contains(word)).toList();
    var terms = new ArrayList<Term>();
    for (var word : telling.isEmpty() ? longer : telling) {
      var sounds =
          Sound.of(word).stream().filter(sound -> sound.length() > 3).collect(Collectors.toSet());
      terms.add(new Term(word, forms(word), sounds, Set.of()));
    }
    return new Query(typed.strip(), terms);
  }

  private static Set<String> forms(String word) {
    return Folded.forms(word).stream()
        .filter(form -> form.length() > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The same, with the nearest known words for those that are not known.
  Query near(Map<String, Set<String>> found) {
    var heard =
        terms.stream()
            .map(term -> {
              var near = found.getOrDefault(term.word(), Set.of());
              var sounds =
                  near.isEmpty() && term.sounds().isEmpty() ? Sound.of(term.word()) : term.sounds();
              return new Term(term.word(), term.forms(), sounds, near);
            })
            .toList();
    return new Query(typed, heard);
  }

  public String typed() {
    return typed;
  }

  /// Whether there is nothing to look for.
  public boolean empty() {
    return terms.isEmpty();
  }

  List<Term> terms() {
    return terms;
  }

  /// The words as a name is compared with another.
  String plain() {
    return Folded.plain(typed);
  }

  /// All words as they are, in names.
  String exactNames() {
    return all(term -> each(term.forms(), ":A"));
  }

  /// All words as beginnings, in names.
  String names() {
    return all(term -> each(term.forms(), ":*A"));
  }

  /// All words as they are.
  String exact() {
    return all(term -> each(term.forms(), ""));
  }

  /// All words as beginnings, as the filters of lists ask.
  public String beginnings() {
    return all(term -> each(term.forms(), ":*"));
  }

  /// All words as beginnings, or what is near them, or what sounds the same.
  String broad() {
    return all(term -> {
      var any = new ArrayList<>(each(term.forms(), ":*"));
      any.addAll(each(term.near(), ""));
      any.addAll(each(term.sounds(), ""));
      return any;
    });
  }

  private static List<String> each(Set<String> words, String mark) {
    return words.stream().sorted().map(word -> "'" + word + "'" + mark).toList();
  }

  private String all(Function<Term, List<String>> any) {
    return terms.stream()
        .map(term -> "(" + String.join(" | ", any.apply(term)) + ")")
        .collect(Collectors.joining(" & "));
  }
}
