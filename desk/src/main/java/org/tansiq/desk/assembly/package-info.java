/// Assemblies: who asks to meet whom, the plan of bilateral meetings, and the plan through the day.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tansiq.desk.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
