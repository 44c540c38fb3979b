/// What the reader may see, as files: CSV, JSON and iCalendar, each row with its status.
@NullMarked
package org.tansiq.desk.register.exports;

import org.jspecify.annotations.NullMarked;
