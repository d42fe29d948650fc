/** Readiness that names the engine that is missing; may use event. */
package io.servicecard.platform.health;
