/** Points for birthdays, once for each member and year. */
package io.servicecard.loyalty.birthday.application;
