/// Who received an entry and is to be told that it was corrected or erased.
@NullMarked
package org.tansiq.desk.exchange.notices;

import org.jspecify.annotations.NullMarked;
