/** The one-machine suite's OpenID Connect provider. Uses only the helpers of the parent package. */
package io.servicecard.local.identity;
