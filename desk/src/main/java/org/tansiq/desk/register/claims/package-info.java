/// Statements about records: their sources, their life, their history.
@NullMarked
package org.tansiq.desk.register.claims;

import org.jspecify.annotations.NullMarked;
