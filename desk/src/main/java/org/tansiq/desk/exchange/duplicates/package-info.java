/// Officials and bodies that the engine of names thinks are one, laid before a person.
@NullMarked
package org.tansiq.desk.exchange.duplicates;

import org.jspecify.annotations.NullMarked;
