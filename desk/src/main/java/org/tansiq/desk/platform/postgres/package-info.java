/// The embedded PostgreSQL: unpacked, started, re-attached and stopped by the desk itself.
@NullMarked
package org.tansiq.desk.platform.postgres;

import org.jspecify.annotations.NullMarked;
