/// The claims of a record as its page shows them: each value with the sentences that make it,
/// disagreeing sources side by side, and who decided what when.
@NullMarked
package org.tansiq.desk.register.facts;

import org.jspecify.annotations.NullMarked;
