/** The providers: a mail server and an SMS gateway. */
package io.servicecard.notification.delivery.channel;
