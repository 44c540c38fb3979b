/// How articles leave the inbox, and what the inbox forgets of records that are gone.
@NullMarked
package org.tansiq.desk.intake.endings;

import org.jspecify.annotations.NullMarked;
