/// What leaves: agendas, calendars, files.
@NullMarked
package org.tansiq.desk.assembly.outputs;

import org.jspecify.annotations.NullMarked;
