/// The list in the hands of another office, answering as the list itself does.
@NullMarked
package org.tansiq.desk.exchange.copies;

import org.jspecify.annotations.NullMarked;
