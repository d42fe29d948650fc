/** Sends requests at a rate or as fast as they are answered, and keeps how long each took. */
package io.servicecard.e2e.bench.load;
