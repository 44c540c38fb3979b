package org.tansiq.desk.platform.sessions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session while a request uses it. It remembers what was changed, so that only that is written.
final class StoredSession implements Session {

  /// The attribute under which an {@link Entrance} is set and the {@link Present} officer is read.
  static final String OFFICER = StoredSession.class.getName() + ".officer";

  private static final SecureRandom RANDOM = new SecureRandom();

  private String id;
  private final Optional<String> storedId;
  private final Optional<Present> present;
  private Optional<Entrance> entrance = Optional.empty();
  private boolean left;
  private boolean touched;
  private final Instant opened;
  private Instant used;
  private Duration idle;
  private final Map<String, Object> words;
  private final Set<String> changed = new HashSet<>();

  private StoredSession(
      String id, Optional<String> storedId, Kept kept, Map<String, Object> words, Duration idle) {
    this.id = id;
    this.storedId = storedId;
    this.present = kept.present();
    this.opened = kept.opened();
    this.used = kept.used();
    this.words = new HashMap<>(words);
    this.idle = idle;
  }

  /// What the table says of one.
  record Kept(Optional<Present> present, Instant opened, Instant used) {}

  static StoredSession fresh(Instant now, Duration idle) {
    return new StoredSession(
        newId(), Optional.empty(), new Kept(Optional.empty(), now, now), Map.of(), idle);
  }

  static StoredSession found(String id, Kept kept, Map<String, Object> words, Duration idle) {
    return new StoredSession(id, Optional.of(id), kept, words, idle);
  }

  /// 256 bits, more than the 128 that OWASP ASVS 5.0 7.2.3 asks for.
  private static String newId() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The name under which it lies in the table, where it lies there.
  Optional<String> storedId() {
    return storedId;
  }

  Optional<Entrance> entrance() {
    return entrance;
  }

  Optional<Present> present() {
    return present;
  }

  boolean left() {
    return left;
  }

  boolean touched() {
    return touched;
  }

  /// That it was used is written once, at the beginning of an answer: one that takes an hour must
  /// not wake it at its end.
  void rest() {
    touched = false;
  }

  Set<String> changed() {
    return Set.copyOf(changed);
  }

  @Nullable Object word(String name) {
    return words.get(name);
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    id = newId();
    return id;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    return (T) (name.equals(OFFICER) ? present.orElse(null) : words.get(name));
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(words.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value instanceof Entrance coming) {
      entrance = Optional.of(coming);
    } else if (value == null) {
      removeAttribute(name);
    } else {
      words.put(name, value);
      changed.add(name);
    }
  }

  @Override
  public void removeAttribute(String name) {
    if (name.equals(OFFICER)) {
      left = true;
    } else if (words.remove(name) != null) {
      changed.add(name);
    }
  }

  @Override
  public Instant getCreationTime() {
    return opened;
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    if (!Unattended.now() && now.isAfter(used.plus(SessionSettings.LAG))) {
      used = now;
      touched = true;
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return used;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    idle = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  /// What has ended is not found at all.
  @Override
  public boolean isExpired() {
    return false;
  }
}
