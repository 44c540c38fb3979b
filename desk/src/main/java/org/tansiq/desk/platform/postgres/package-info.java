/// A PostgreSQL the desk brings along, so that a trial needs no server: unpacked, made, started,
/// found again after a crash and stopped by a launcher that knows nothing of the rest.
@NullMarked
package org.tansiq.desk.platform.postgres;

import org.jspecify.annotations.NullMarked;
