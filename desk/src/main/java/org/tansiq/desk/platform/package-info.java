/// What every part stands on: database, pages, sign-in, policy, audit, settings.
///
/// The platform knows no part. It is open: its concepts are there to be used by all.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tansiq.desk.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
