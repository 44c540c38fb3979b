package org.tansiq.desk.register.merging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tansiq.desk.register.claims.SubjectKind;

/// Kinds of records that bear names and may be doubled.
public enum NameBearer {
  OFFICIAL,
  ORGANISATION;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  SubjectKind subject() {
    return this == OFFICIAL ? SubjectKind.OFFICIAL : SubjectKind.ORGANISATION;
  }

  public static Optional<NameBearer> of(String code) {
    return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
  }
}
