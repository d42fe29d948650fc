/**
 * Mail server, SMS gateway and the page where a person reads what was sent. Uses only the helpers
 * of the parent package.
 */
package io.servicecard.local.messages;
