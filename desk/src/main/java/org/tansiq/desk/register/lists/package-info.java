/// What every list of the register shares: a filter that lives in the address, orders, and pages
/// that stay right while rows come and go.
@NullMarked
package org.tansiq.desk.register.lists;

import org.jspecify.annotations.NullMarked;
