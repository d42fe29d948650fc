/**
 * What the tests of all services share: real engines, tokens, events checked against their
 * contract, and the rules of the architecture.
 */
package io.servicecard.platform.testing;
