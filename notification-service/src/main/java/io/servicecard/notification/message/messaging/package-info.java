/** Facts of other services in, our events out. */
package io.servicecard.notification.message.messaging;
