package org.tansiq.desk.api.tokens;

import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;

/// A program that asks with an officer's token, read anew with each request.
///
/// @param sees what decides which records its owner sees, in a text that changes with it
public record Caller(Officer officer, UUID token, Set<Scope> scopes, String sees)
    implements SignedIn {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public Door door() {
    return Door.TOKEN;
  }

  @Override
  public String toString() {
    return "Caller[" + token + "]";
  }
}
