package org.tansiq.desk.platform.passkeys;

import java.time.Instant;

/// A passkey as its holder sees it in a list.
///
/// @param id of the credential, base64url
/// @param lastUsed when it last opened a session or, never used, when it was made
record Passkey(String id, String label, Instant created, Instant lastUsed) {}
