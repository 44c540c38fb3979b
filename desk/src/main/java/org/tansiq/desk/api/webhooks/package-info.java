/// Notices that something changed, sent to addresses an officer named among the hosts that the
/// administrator allows. They hold a kind, an id and a link; who wants more asks with a token.
@NullMarked
package org.tansiq.desk.api.webhooks;

import org.jspecify.annotations.NullMarked;
