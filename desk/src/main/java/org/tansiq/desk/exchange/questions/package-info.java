/// Asking for a person: a purpose, a grid of hits, no content.
@NullMarked
package org.tansiq.desk.exchange.questions;

import org.jspecify.annotations.NullMarked;
