/** Who calls and what they own; depends on no other room. */
package io.servicecard.platform.security;
