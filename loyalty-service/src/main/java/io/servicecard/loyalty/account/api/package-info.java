/** Accounts and holds over HTTP: translates, decides nothing. */
package io.servicecard.loyalty.account.api;
