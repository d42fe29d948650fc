/**
 * The trails of refused access and of personal data that was read; may use background, crypto, id,
 * limit and security.
 */
package io.servicecard.platform.audit;
