/** What must hold before a service starts; depends on no other room. */
package io.servicecard.platform.start;
