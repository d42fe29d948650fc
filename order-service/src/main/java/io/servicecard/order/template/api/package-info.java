/** Templates over HTTP. */
package io.servicecard.order.template.api;
