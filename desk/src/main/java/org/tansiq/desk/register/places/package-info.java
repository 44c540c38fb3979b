/// Where things happen: countries and cities with their names in three languages.
@NullMarked
package org.tansiq.desk.register.places;

import org.jspecify.annotations.NullMarked;
