/// The day itself: door and lobby, minutes.
@NullMarked
package org.tansiq.desk.assembly.floor;

import org.jspecify.annotations.NullMarked;
