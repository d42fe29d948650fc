/** Vouchers over HTTP. */
package io.servicecard.loyalty.voucher.api;
