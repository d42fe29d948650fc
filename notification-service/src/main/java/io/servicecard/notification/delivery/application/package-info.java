/**
 * How a due message goes out: claimed, its recipient resolved, its attempt stored, handed to the
 * provider outside any transaction, and the outcome recorded.
 */
package io.servicecard.notification.delivery.application;
