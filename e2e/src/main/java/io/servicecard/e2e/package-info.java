/** Programs that measure the running suite from outside. */
package io.servicecard.e2e;
