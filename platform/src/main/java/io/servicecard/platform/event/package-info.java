/** CloudEvents in and out: outbox with relay, inbox with consumer; may use id, time and trace. */
package io.servicecard.platform.event;
