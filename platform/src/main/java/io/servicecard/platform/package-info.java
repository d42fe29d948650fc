/**
 * Technical library of all services: events, HTTP manner, identity, keys and health; it knows no
 * business word and depends on no service.
 */
package io.servicecard.platform;
