/** Text as a picture that machines read; depends on nothing else of the platform. */
package io.servicecard.platform.qr;
