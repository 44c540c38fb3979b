package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.officials.Official;
import org.tansiq.desk.register.officials.Post;

/// A person in an office.
@Says("A person in an office")
public record OfficialData(
    UUID id,
    PersonName name,
    @Says("ISO 3166-1") Optional<String> country,
    Optional<String> rank,
    @Says("The one held now, else the last one") Optional<SomePost> post,
    @Says("Their page at the desk") String page) {

  /// An office held from a day to a day.
  @Says("An office held from a day to a day")
  public record SomePost(
      Name title,
      Optional<UUID> organisation,
      Name organisationName,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      @Says("Held for somebody else for the time being") boolean acting) {

    /// A body that its reader does not see has no name, and then no id either.
    static SomePost of(Post post) {
      return new SomePost(
          Name.of(post.title()),
          post.organisation().filter(_ -> !post.body().isEmpty()),
          Name.of(post.body()),
          post.from(),
          post.to(),
          post.acting());
    }
  }

  static OfficialData of(Official one) {
    return new OfficialData(
        one.id(),
        PersonName.of(one.arabic(), one.latin()),
        one.country(),
        Name.some(one.rank()),
        one.post().filter(Post::confirmed).map(SomePost::of),
        "/officials/" + one.id());
  }
}
