/// The doors a new desk offers.
@NullMarked
package org.tansiq.desk.platform.welcome;

import org.jspecify.annotations.NullMarked;
