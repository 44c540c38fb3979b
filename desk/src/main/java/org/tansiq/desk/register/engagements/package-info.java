/// Visits, meetings, forums and the rest of who met whom: the list, the charts, the record.
@NullMarked
package org.tansiq.desk.register.engagements;

import org.jspecify.annotations.NullMarked;
