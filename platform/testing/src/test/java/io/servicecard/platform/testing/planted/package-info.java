/** A little service that breaks every rule of the architecture once. */
package io.servicecard.platform.testing.planted;
