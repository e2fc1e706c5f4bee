/**
 * Erases an article: gives the order, and finds the records that hold its text until their retention ends. It knows the topics
 * and not what the stages do with the order.
 */
@NullMarked
package io.depeche.app.erase;

import org.jspecify.annotations.NullMarked;
