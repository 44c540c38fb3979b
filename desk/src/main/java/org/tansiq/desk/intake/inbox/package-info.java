/// The door for articles: what was handed in, what became of it.
@NullMarked
package org.tansiq.desk.intake.inbox;

import org.jspecify.annotations.NullMarked;
