/** What is old goes; may use background. */
package io.servicecard.platform.retention;
