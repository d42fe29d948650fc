/**
 * Starts, watches and stops the processes of the suite. Depends on the other packages of this
 * module; none depends on it.
 */
package io.servicecard.local.supervisor;
