/** What a service does by itself, again and again; may use database. */
package io.servicecard.platform.background;
