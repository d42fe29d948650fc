/** Attachments over HTTP. */
package io.servicecard.order.attachment.api;
