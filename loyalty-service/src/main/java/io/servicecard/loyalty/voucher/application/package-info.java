/** Writes and publishes vouchers, and gives their points. */
package io.servicecard.loyalty.voucher.application;
