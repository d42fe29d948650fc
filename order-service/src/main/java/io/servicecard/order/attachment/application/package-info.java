/** The use cases of attachments, and what makes uploads clean. */
package io.servicecard.order.attachment.application;
