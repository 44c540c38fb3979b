/// Reads what waits and writes what it reports into the register, as proposed.
@NullMarked
package org.tansiq.desk.intake.reading;

import org.jspecify.annotations.NullMarked;
