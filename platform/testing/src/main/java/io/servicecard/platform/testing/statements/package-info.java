/** What a service under test says to its database. */
package io.servicecard.platform.testing.statements;
