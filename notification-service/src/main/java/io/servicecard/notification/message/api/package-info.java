/**
 * Messages over HTTP: the customer's inbox, and for staff what was sent; translates, decides
 * nothing.
 */
package io.servicecard.notification.message.api;
