/** Branches over HTTP. */
package io.servicecard.order.branch.api;
