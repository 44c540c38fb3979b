/// Trying the nominal search alone, on fictional persons.
@NullMarked
package org.tansiq.desk.exchange.trial;

import org.jspecify.annotations.NullMarked;
