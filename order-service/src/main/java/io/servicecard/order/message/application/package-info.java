/** The use cases of messages. */
package io.servicecard.order.message.application;
