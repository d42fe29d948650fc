/** That somebody wrote, in the published language; never what. */
package io.servicecard.order.message.messaging;
