/// The pages on which persons are asked for and hits are opened.
@NullMarked
package org.tansiq.desk.exchange.search;

import org.jspecify.annotations.NullMarked;
