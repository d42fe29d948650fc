/**
 * Keys derived from the service's one secret, the keys of people's data, and what is made with
 * them.
 */
package io.servicecard.platform.crypto;
