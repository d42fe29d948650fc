/** Customers and staff who go on working while things break, and what they were promised. */
package io.servicecard.e2e.chaos.load;
