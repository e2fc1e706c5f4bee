/**
 * Asks Kafka again and again whether it is there and how far the stages are behind. It does not know what is done with the
 * answers.
 */
@NullMarked
package io.depeche.app.contact;

import org.jspecify.annotations.NullMarked;
