/** What is done with messages, a verb a class: each opens the transaction it needs. */
package io.servicecard.notification.message.application;
