package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A fictional official; the first name is the official one in the script of the country.
public record SampleOfficial(
    UUID id,
    String country,
    List<SampleName> names,
    Words rank,
    List<String> languages,
    List<SamplePost> posts) {

  public SampleOfficial {
    names = List.copyOf(names);
    languages = List.copyOf(languages);
    posts = List.copyOf(posts);
  }

  /// The name in a script (`Arab` or `Latn`), the first of them.
  public String name(String script) {
    return names.stream()
        .filter(name -> name.script().equals(script))
        .findFirst()
        .map(SampleName::text)
        .orElse("");
  }

  /// The post held on a day.
  public Optional<SamplePost> postOn(LocalDate day) {
    return posts.stream().filter(post -> post.heldOn(day)).findFirst();
  }
}
