/// The database, embedded or named, and each part's schema in it.
@NullMarked
package org.tansiq.desk.platform.database;

import org.jspecify.annotations.NullMarked;
