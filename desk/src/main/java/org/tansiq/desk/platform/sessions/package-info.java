/// Who is signed in where: sessions kept in the database, so that a restart or a second instance
/// keeps officers signed in.
@NullMarked
package org.tansiq.desk.platform.sessions;

import org.jspecify.annotations.NullMarked;
