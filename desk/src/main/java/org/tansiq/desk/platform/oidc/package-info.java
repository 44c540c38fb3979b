/// Signing in by an identity provider of the house (OpenID Connect Core 1.0), where one is named.
@NullMarked
package org.tansiq.desk.platform.oidc;

import org.jspecify.annotations.NullMarked;
