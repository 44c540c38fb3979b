package org.tansiq.desk.register.officials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the register holds of one official beside the engagements themselves.
///
/// @param languages spoken, BCP 47
/// @param met those sat opposite most often
/// @param sources articles that name them
public record OfficialFile(
    Official official,
    List<String> languages,
    List<Name> names,
    List<Post> posts,
    List<Met> met,
    List<Article> sources) {

  public OfficialFile {
    languages = List.copyOf(languages);
    names = List.copyOf(names);
    posts = List.copyOf(posts);
    met = List.copyOf(met);
    sources = List.copyOf(sources);
  }

  /// @param script ISO 15924
  /// @param language BCP 47
  /// @param kind official, press, passport or alias
  public record Name(String script, String language, String kind, String text) {}

  /// Somebody on the other side of the table.
  public record Met(
      UUID id, String arabic, String latin, Optional<String> country, long times, LocalDate last) {}

  /// An article, with how many of its claims name the official.
  public record Article(UUID id, String title, String publisher, String language, long claims) {}
}
