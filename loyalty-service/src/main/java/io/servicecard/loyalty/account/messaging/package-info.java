/** Facts of cards and orders in, facts of accounts out. */
package io.servicecard.loyalty.account.messaging;
