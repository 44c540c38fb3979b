/// The house's own list of persons sought or known, as its units keep it.
@NullMarked
package org.tansiq.desk.exchange.nominals;

import org.jspecify.annotations.NullMarked;
