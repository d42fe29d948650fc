/** Papers over HTTP. */
package io.servicecard.order.document.api;
