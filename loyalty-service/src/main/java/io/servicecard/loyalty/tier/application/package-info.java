/** What customers did in the time that counts, and the tier that follows from it. */
package io.servicecard.loyalty.tier.application;
