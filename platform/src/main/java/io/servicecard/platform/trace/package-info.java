/** W3C trace context carried from request to event and on to the next service. */
package io.servicecard.platform.trace;
