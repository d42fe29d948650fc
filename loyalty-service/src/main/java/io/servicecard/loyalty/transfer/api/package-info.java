/** Transfers over HTTP. */
package io.servicecard.loyalty.transfer.api;
