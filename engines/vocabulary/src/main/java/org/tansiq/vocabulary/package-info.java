/// The words all parts share: countries, dates as far as they are known, topics, kinds of
/// engagements.
@NullMarked
package org.tansiq.vocabulary;

import org.jspecify.annotations.NullMarked;
