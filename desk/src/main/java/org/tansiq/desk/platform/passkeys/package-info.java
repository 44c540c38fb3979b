/// Signing in without a password: an officer's passkeys (WebAuthn Level 3), through Spring
/// Security.
@NullMarked
package org.tansiq.desk.platform.passkeys;

import org.jspecify.annotations.NullMarked;
