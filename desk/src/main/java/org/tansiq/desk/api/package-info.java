/// For programs of other houses: records read over HTTP in an officer's name, what changed since,
/// and notices sent.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tansiq.desk.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
