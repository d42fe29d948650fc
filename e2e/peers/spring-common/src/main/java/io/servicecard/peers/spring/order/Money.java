package io.servicecard.peers.spring.order;

/**
 * An amount of money.
 *
 * @param amountMinor in minor units of the currency
 * @param currency ISO 4217 code
 */
public record Money(long amountMinor, String currency) {}
