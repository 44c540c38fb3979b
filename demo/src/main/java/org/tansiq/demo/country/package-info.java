/// The demo country as pure data: made from a seed and a date, without a database.
@NullMarked
package org.tansiq.demo.country;

import org.jspecify.annotations.NullMarked;
