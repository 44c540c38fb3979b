/// An officer's own account: where they are signed in, their password, their other doors.
@NullMarked
package org.tansiq.desk.platform.account;

import org.jspecify.annotations.NullMarked;
