/// Partners, engagements, agreements and commitments, every fact a claim with its source.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tansiq.desk.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
