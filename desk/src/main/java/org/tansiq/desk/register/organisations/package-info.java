/// Polices, ministries, bureaus, academies and bodies that are partners themselves.
@NullMarked
package org.tansiq.desk.register.organisations;

import org.jspecify.annotations.NullMarked;
