package org.tansiq.desk.platform.oidc;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;

/// An officer as the identity provider has shown them.
final class KnownUser extends DefaultOidcUser implements SignedIn {

  private static final long serialVersionUID = 1L;

  private final transient Officer officer;

  KnownUser(OidcIdToken token, Officer officer) {
    super(List.of(), token);
    this.officer = officer;
  }

  @Override
  public Officer officer() {
    return officer;
  }

  @Override
  public Door door() {
    return Door.OIDC;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof KnownUser user
        && Objects.equals(user.officer, officer);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
