/// Articles in: received, read, and laid before a person as proposed register entries.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tansiq.desk.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
