/// By which programs ask in an officer's name: made and ended by the officer, and never more than
/// the officer.
@NullMarked
package org.tansiq.desk.api.tokens;

import org.jspecify.annotations.NullMarked;
