/** Who calls, and whether they may. */
package io.servicecard.peers.spring.security;
