package org.tansiq.desk.platform.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.officers.StrongDoors;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The public halves of officers' passkeys. Making and removing one is in the ledger.
@Repository
class SqlPasskeys implements UserCredentialRepository {

  private static final String SELECT =
      """
      select credential_id, officer_id, label, public_key, signature_count, verified,
        backup_eligible, backed_up, transports, attestation, client_data, created_at, used_at
      from platform.passkey
      """;

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Ledger ledger;
  private final StrongDoors doors;

  SqlPasskeys(JdbcClient jdbc, Officers officers, Ledger ledger, StrongDoors doors) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.ledger = ledger;
    this.doors = doors;
  }

  List<Passkey> of(Officer officer) {
    return jdbc.sql(SELECT + "where officer_id = :officer order by created_at")
        .param("officer", officer.id())
        .query((row, _) ->
            new Passkey(
                new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("used_at").toInstant()))
        .list();
  }

  /// Takes away one of the officer's own; another's stays where it is.
  @Transactional
  void remove(Officer by, String id) {
    if (doors.mustProve(by.id()) && doors.factors(by.id()) <= 1) {
      throw new Refused(PlatformRefusal.LAST_FACTOR);
    }
    var removed =
        jdbc.sql("delete from platform.passkey where credential_id = :id and officer_id = :officer")
            .param("id", Bytes.fromBase64(id).getBytes())
            .param("officer", by.id())
            .update();
    if (removed > 0) {
      ledger.record(by, Act.REMOVED_PASSKEY, by.id().toString(), "");
    }
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("delete from platform.passkey where credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  @Override
  @Transactional
  public void save(CredentialRecord passkey) {
    var holder = PasskeyHolder.officer(passkey.getUserEntityUserId());
    var used =
        jdbc.sql(
                """
                update platform.passkey set signature_count = :count, backed_up = :backedUp,
                  verified = :verified, used_at = :used
                where credential_id = :id and officer_id = :officer
                """)
            .param("count", passkey.getSignatureCount())
            .param("backedUp", passkey.isBackupState())
            .param("verified", passkey.isUvInitialized())
            .param("used", Timestamp.from(passkey.getLastUsed()))
            .param("id", passkey.getCredentialId().getBytes())
            .param("officer", holder)
            .update();
    if (used == 0) {
      insert(passkey, holder);
      officers
          .find(holder)
          .ifPresent(officer ->
              ledger.record(officer, Act.ADDED_PASSKEY, holder.toString(), passkey.getLabel()));
    }
  }

  private void insert(CredentialRecord passkey, UUID holder) {
    jdbc.sql(
            """
            insert into platform.passkey (credential_id, officer_id, label, public_key,
              signature_count, verified, backup_eligible, backed_up, transports, attestation,
              client_data, created_at, used_at)
            values (:id, :officer, :label, :key, :count, :verified, :eligible, :backedUp,
              :transports, :attestation, :clientData, :created, :used)
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("officer", holder)
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param(
            "transports",
            passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("attestation", bytes(passkey.getAttestationObject()), java.sql.Types.BINARY)
        .param("clientData", bytes(passkey.getAttestationClientDataJSON()), java.sql.Types.BINARY)
        .param("created", Timestamp.from(passkey.getCreated()))
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .update();
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql(SELECT + "where credential_id = :id")
        .param("id", id.getBytes())
        .query((row, _) -> passkey(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes holder) {
    return jdbc.sql(SELECT + "where officer_id = :officer")
        .param("officer", PasskeyHolder.officer(holder))
        .query((row, _) -> passkey(row))
        .list();
  }

  private static CredentialRecord passkey(ResultSet row) throws SQLException {
    Set<AuthenticatorTransport> transports =
        Arrays.stream((String[]) row.getArray("transports").getArray())
            .map(AuthenticatorTransport::valueOf)
            .collect(Collectors.toSet());
    var built =
        ImmutableCredentialRecord.builder()
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(new Bytes(row.getBytes("credential_id")))
            .userEntityUserId(PasskeyHolder.handle(row.getObject("officer_id", UUID.class)))
            .label(row.getString("label"))
            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
            .signatureCount(row.getLong("signature_count"))
            .uvInitialized(row.getBoolean("verified"))
            .backupEligible(row.getBoolean("backup_eligible"))
            .backupState(row.getBoolean("backed_up"))
            .transports(transports)
            .created(row.getTimestamp("created_at").toInstant())
            .lastUsed(row.getTimestamp("used_at").toInstant());
    var attestation = row.getBytes("attestation");
    var clientData = row.getBytes("client_data");
    if (attestation != null && clientData != null) {
      built
          .attestationObject(new Bytes(attestation))
          .attestationClientDataJSON(new Bytes(clientData));
    }
    return built.build();
  }
}
