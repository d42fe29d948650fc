/**
 * The one origin of the five services' API: routes, merged description and explorer. Uses the
 * helpers of the parent package, and the list of demo users.
 */
package io.servicecard.local.gateway;
