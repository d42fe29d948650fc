/** Amounts in minor units; depends on nothing else of the platform. */
package io.servicecard.platform.money;
