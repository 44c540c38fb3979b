/// Which articles speak of one engagement.
@NullMarked
package org.tansiq.desk.intake.matching;

import org.jspecify.annotations.NullMarked;
