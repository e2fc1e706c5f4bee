/**
 * The vocabulary of Dépêche: what flows between its stages and what a subscriber's program reads. It knows Jackson and
 * the shapes of news, and nothing of any stage.
 */
@NullMarked
package io.depeche.model;

import org.jspecify.annotations.NullMarked;
