/// What is exchanged with others: nominal questions and hits, and one record for one person.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tansiq.desk.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
