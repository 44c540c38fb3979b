/// What each side promised, to whom, by when, and whether it was kept.
@NullMarked
package org.tansiq.desk.register.commitments;

import org.jspecify.annotations.NullMarked;
