/**
 * One machine, one command: engines, edge and services of the suite. Depends on no other module;
 * its packages below depend on this one's helpers.
 */
package io.servicecard.local;
