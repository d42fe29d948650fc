/** The other services that are asked when a message goes out: card-service and feedback-service. */
package io.servicecard.notification.delivery.contact;
