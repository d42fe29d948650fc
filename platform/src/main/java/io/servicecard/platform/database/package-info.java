/** What failures say of the database; depends on nothing else of the platform. */
package io.servicecard.platform.database;
