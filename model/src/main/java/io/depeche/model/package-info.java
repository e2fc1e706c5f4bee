/**
 * The vocabulary of Dépêche: the records that flow between its stages and that a subscriber's program reads. It
 * knows Jackson and the structure of news, and nothing of any stage.
 */
@NullMarked
package io.depeche.model;

import org.jspecify.annotations.NullMarked;
