/// Lists that a unit lets partners ask privately: hit or no hit, neither side showing its list or
/// its question.
@NullMarked
package org.tansiq.desk.exchange.offers;

import org.jspecify.annotations.NullMarked;
