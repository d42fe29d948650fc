/** What an account was at a moment, and what happened between two. */
package io.servicecard.loyalty.statement.application;
