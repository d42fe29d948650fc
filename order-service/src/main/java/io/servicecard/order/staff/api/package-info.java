/** Staff over HTTP. */
package io.servicecard.order.staff.api;
