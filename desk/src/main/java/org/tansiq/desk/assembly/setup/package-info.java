/// What an assembly is made of: days and slots, rooms, interpreters, delegations, sessions.
@NullMarked
package org.tansiq.desk.assembly.setup;

import org.jspecify.annotations.NullMarked;
