/// Countries and bodies of no country, with everything that the register holds with each.
@NullMarked
package org.tansiq.desk.register.partners;

import org.jspecify.annotations.NullMarked;
