/** What failures say of the database, and its clock; depends on nothing else of the platform. */
package io.servicecard.platform.database;
