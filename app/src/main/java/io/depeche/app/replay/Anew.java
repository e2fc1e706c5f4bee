package io.depeche.app.replay;

import io.depeche.model.Coordinates;

/**
 * An article that is to be published anew.
 *
 * @param raw the item that was its latest revision
 */
record Anew(String uri, Coordinates raw) {}
