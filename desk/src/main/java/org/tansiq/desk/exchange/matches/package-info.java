/// The second step: two persons stand behind a hit before anybody reads it.
@NullMarked
package org.tansiq.desk.exchange.matches;

import org.jspecify.annotations.NullMarked;
