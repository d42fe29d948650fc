package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.domain.CleanFile;

/** What an upload brings, once it is clean. */
record Upload(CleanFile file) {}
