/** Identifiers; depends on nothing else of the platform. */
package io.servicecard.platform.id;
