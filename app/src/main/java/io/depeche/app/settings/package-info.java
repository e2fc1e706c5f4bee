/**
 * Reads the settings from the environment, once. Nothing else reads the environment.
 */
@NullMarked
package io.depeche.app.settings;

import org.jspecify.annotations.NullMarked;
