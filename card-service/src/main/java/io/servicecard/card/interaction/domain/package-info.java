/** Entries of the timeline; depends on the language and persistence annotations only. */
@CheckReturnValue
package io.servicecard.card.interaction.domain;

import com.google.errorprone.annotations.CheckReturnValue;
