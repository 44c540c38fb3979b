package org.tansiq.desk.platform.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;

/// An officer as authenticators know them, and the principal of a session opened with a passkey.
record PasskeyHolder(Officer officer, String login)
    implements PublicKeyCredentialUserEntity, SignedIn {

  /// The id that authenticators keep: it says nothing about the person.
  static Bytes handle(UUID officer) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(officer.getMostSignificantBits())
            .putLong(officer.getLeastSignificantBits())
            .array());
  }

  /// The officer an authenticator names; a handle that is none of ours names nobody.
  static UUID officer(Bytes handle) {
    var bytes = handle.getBytes();
    if (bytes.length != 2 * Long.BYTES) {
      return new UUID(0, 0);
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /// A session keeps whom a new passkey is for only as authenticators know them.
  private Object writeReplace() {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(getId())
        .name(login)
        .displayName(officer.name())
        .build();
  }

  @Override
  public Door door() {
    return Door.PASSKEY;
  }

  @Override
  public Bytes getId() {
    return handle(officer.id());
  }

  @Override
  public String getName() {
    return login;
  }

  @Override
  public String getDisplayName() {
    return officer.name();
  }
}
