/// Persons in an office: their names in every script, their posts over time, whom they met.
@NullMarked
package org.tansiq.desk.register.officials;

import org.jspecify.annotations.NullMarked;
