/** The surroundings of this service in tests. */
package io.servicecard.notification.support;
