/** Giving work to people over HTTP. */
package io.servicecard.order.assignment.api;
