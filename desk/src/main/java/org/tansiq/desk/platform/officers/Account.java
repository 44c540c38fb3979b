package org.tansiq.desk.platform.officers;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// An officer as the sign-in sees them: with a login and a password hash.
///
/// @param mustProve whether the password alone does not let them in
record Account(
    Officer officer, String login, String passwordHash, boolean enabled, boolean mustProve)
    implements UserDetails, SignedIn {

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("officer"));
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public Door door() {
    return Door.PASSWORD;
  }

  @Override
  public String toString() {
    return "Account[" + officer.id() + "]";
  }
}
