/** The use cases, each one transaction that starts with the account's row lock. */
package io.servicecard.loyalty.account.application;
