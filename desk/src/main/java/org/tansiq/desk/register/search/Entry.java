package org.tansiq.desk.register.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Tongue;

/// What the index keeps of one record or sentence.
///
/// @param labels what it is called in Arabic, French and English
/// @param names further names it is called by exactly
/// @param href where it has its page
/// @param body everything else that leads to it, as it is shown around a word
/// @param heard names that are also found by their sound
record Entry(
    Key key,
    String href,
    List<String> labels,
    List<String> names,
    String body,
    String language,
    List<String> heard,
    Facts facts) {

  Entry {
    labels = List.copyOf(labels);
    names = List.copyOf(names);
    heard = List.copyOf(heard);
  }

  record Key(Kind kind, UUID subject, int number) {}

  record Facts(Optional<String> country, Optional<LocalDate> on, String status, boolean demo) {}

  String label(Tongue tongue) {
    return labels.get(tongue.ordinal());
  }

  /// The names as they are compared whole.
  List<String> folded() {
    var all = new LinkedHashSet<String>();
    labels.forEach(name -> all.add(Folded.plain(name)));
    names.forEach(name -> all.add(Folded.plain(name)));
    return List.copyOf(all);
  }

  /// The words as PostgreSQL's `tsvector` reads them; they hold letters and digits only.
  String terms() {
    var out = new StringBuilder();
    Set<String> called = new LinkedHashSet<>();
    labels.forEach(name -> called.addAll(Folded.terms(name)));
    names.forEach(name -> called.addAll(Folded.terms(name)));
    called.forEach(word -> out.append('\'').append(word).append("':1A "));
    for (var word : Folded.terms(body)) {
      if (!called.contains(word)) {
        out.append('\'').append(word).append("':1 ");
      }
    }
    var sounds = new LinkedHashSet<String>();
    heard.forEach(name -> sounds.addAll(Sound.of(name)));
    sounds.forEach(sound -> out.append('\'').append(sound).append("':1 "));
    return out.toString();
  }
}
