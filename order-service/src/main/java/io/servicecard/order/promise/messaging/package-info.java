/** What becomes of promises, in the published language. */
package io.servicecard.order.promise.messaging;
