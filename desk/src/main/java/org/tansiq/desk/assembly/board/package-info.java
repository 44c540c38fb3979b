/// Rooms and slots as one table in which meetings are moved.
@NullMarked
package org.tansiq.desk.assembly.board;

import org.jspecify.annotations.NullMarked;
