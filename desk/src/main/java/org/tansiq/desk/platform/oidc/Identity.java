package org.tansiq.desk.platform.oidc;

import java.util.Optional;

/// How an officer's own account stands with the identity provider.
///
/// @param offered whether there is one
/// @param subject the officer's name there, where linked
public record Identity(boolean offered, Optional<String> subject) {}
