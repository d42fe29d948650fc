/** Takes ownership from other services' events; depends on application. */
package io.servicecard.feedback.ownership.messaging;
