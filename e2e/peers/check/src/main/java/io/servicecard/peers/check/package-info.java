/** Proves that the peers do the work of ours, also when they are killed in the middle of it. */
package io.servicecard.peers.check;
