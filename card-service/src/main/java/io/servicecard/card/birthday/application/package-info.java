/** Keeps birthdays, and tells once a year that one has come. */
package io.servicecard.card.birthday.application;
