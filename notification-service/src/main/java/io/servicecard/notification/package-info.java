/**
 * Tells customers once what happened, on the channel they prefer and in their language: message
 * decides, delivery hands over to providers, text words it; text knows the other two not.
 */
package io.servicecard.notification;
