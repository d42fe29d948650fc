/** Statements kept as resources. */
package io.servicecard.loyalty.sql;
