/** The words of every message, in every language; knows templates, languages and nothing else. */
package io.servicecard.notification.text;
