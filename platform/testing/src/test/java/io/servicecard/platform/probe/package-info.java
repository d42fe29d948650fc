/** A service of one aggregate, for the platform's own tests. */
package io.servicecard.platform.probe;
