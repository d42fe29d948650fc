/**
 * Points as a ledger; {@code program} says what they are worth, {@code account} keeps them, {@code
 * audit} recomputes them.
 */
package io.servicecard.loyalty;
