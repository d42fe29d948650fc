/** How often a caller may ask, and how often anybody may guess; depends on http and security. */
package io.servicecard.platform.limit;
