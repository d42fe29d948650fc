/** Lots, statements and balances of the past over HTTP. */
package io.servicecard.loyalty.statement.api;
