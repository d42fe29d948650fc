/** Writing, publishing and finding template versions. */
package io.servicecard.order.template.application;
