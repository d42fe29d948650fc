/**
 * Tests over every operation of a service's published API: who may call it, and that hard input is
 * refused.
 */
package io.servicecard.platform.testing.operations;
