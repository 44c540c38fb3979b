/// Agreements with partners and what follows from their dates: derived, never typed.
@NullMarked
package org.tansiq.desk.register.agreements;

import org.jspecify.annotations.NullMarked;
