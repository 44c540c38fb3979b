/// Timetables of meetings, duties and courses: solved, checked, and proved best where that is
/// possible.
@NullMarked
package org.tansiq.scheduling;

import org.jspecify.annotations.NullMarked;
