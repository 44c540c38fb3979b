package org.tansiq.desk.platform.sight;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.platform.officers.Officer;

/// Whose eyes a thread looks at the database with. Whoever declares none sees no record.
///
/// The program says only who looks; what they see is decided by the database, from
/// `platform.sight`, at every statement.
public final class Sight implements AutoCloseable {

  private static final ThreadLocal<Sight> NOW = new ThreadLocal<>();

  private final String reader;
  private final @Nullable Sight before;
  private final Map<Object, Object> known = new HashMap<>();

  private Sight(String reader) {
    this.reader = reader;
    this.before = NOW.get();
    NOW.set(this);
  }

  /// From now until it is closed, this thread sees what the officer may see.
  public static Sight of(Officer officer) {
    return officer.equals(Officer.COMMAND_LINE) ? house() : new Sight(officer.id().toString());
  }

  /// Sees everything: for works that nobody looks over the shoulder of, such as the index.
  public static Sight house() {
    return new Sight("house");
  }

  /// Sees what is open and what bears one label; what is written new bears it too.
  public static Sight label(int label) {
    return new Sight("label-" + label);
  }

  /// The reader's name as the database knows it; empty where none is declared.
  public static String reader() {
    var now = NOW.get();
    return now == null ? "" : now.reader;
  }

  /// What was found out about an officer while they look, asked once: a request is short.
  @SuppressWarnings("unchecked")
  public static <T> T once(Officer of, Object key, Supplier<T> asked) {
    var now = NOW.get();
    return now == null || !now.reader.equals(of.id().toString())
        ? asked.get()
        : (T) now.known.computeIfAbsent(key, _ -> asked.get());
  }

  @Override
  public void close() {
    if (before == null) {
      NOW.remove();
    } else {
      NOW.set(before);
    }
  }
}
