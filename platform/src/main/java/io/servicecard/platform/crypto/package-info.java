/** Keys derived from the service's one secret, and what is made with them. */
package io.servicecard.platform.crypto;
