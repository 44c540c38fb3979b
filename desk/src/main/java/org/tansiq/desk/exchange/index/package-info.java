/// Names of nominals, found in milliseconds, kept beside the database.
@NullMarked
package org.tansiq.desk.exchange.index;

import org.jspecify.annotations.NullMarked;
