/** Hears whose birthday has come. */
package io.servicecard.loyalty.birthday.messaging;
