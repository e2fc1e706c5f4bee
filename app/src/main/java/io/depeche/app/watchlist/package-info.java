/**
 * Watch lists on {@code wire.watchlists}: what operators added and removed, and the lists in use in a running sink. It knows
 * nothing of how articles are looked up in them.
 */
@NullMarked
package io.depeche.app.watchlist;

import org.jspecify.annotations.NullMarked;
