/** The main journey as people walk it, over the HTTP API only. */
package io.servicecard.e2e.journey;
