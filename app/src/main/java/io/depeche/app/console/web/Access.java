package io.depeche.app.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what.
 *
 * <ul>
 *   <li>A browser on this host reads without a token: the connection comes from loopback, and the {@code Host} is a name of
 *       loopback. A page whose own name was made to point here (DNS rebinding) has another {@code Host}.
 *   <li>Everybody else needs the token, for every request but those for the page's own files.
 *   <li>Whoever changes something needs the token, from everywhere. It is never kept in a cookie, which a browser would send
 *       for other sites, too.
 *   <li>A browser that says that another site asks is refused.
 * </ul>
 *
 * @param token what proves that a request may change something; empty when none may
 */
public record Access(Optional<String> token) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final String NO_TOKEN = "; set DEPECHE_CONSOLE_TOKEN where 'depeche run' starts, and start it again";

    /** What a request wants. */
    public enum Wish {
        /** A file of the page, the same for everybody. */
        PAGE,
        /** To see something. */
        READ,
        /** To change something. */
        WRITE
    }

    /** The refusal of a request; empty when it may go on. */
    public Optional<Reply> refusal(HttpExchange exchange, Wish wish) {
        if (isFromAnotherSite(exchange)) {
            return Optional.of(Reply.problem(403, "another site asks; open the console at its own address"));
        }
        boolean free = wish == Wish.PAGE || (wish == Wish.READ && isOnThisHost(exchange));
        if (free || isTrusted(exchange)) {
            return Optional.empty();
        }
        return Optional.of(token.isPresent() ? Reply.problem(401, "give the console's token") : withoutToken(wish));
    }

    private static Reply withoutToken(Wish wish) {
        return wish == Wish.WRITE
                ? Reply.problem(403, "this console may only read" + NO_TOKEN)
                : Reply.problem(
                        403, "other hosts, and other names than localhost, need the console's token" + NO_TOKEN);
    }

    private static boolean isFromAnotherSite(HttpExchange exchange) {
        String site = first(exchange, "Sec-Fetch-Site");
        String origin = first(exchange, "Origin");
        String host = first(exchange, "Host");
        return (site != null && !OUR_OWN.contains(site))
                || (origin != null && !origin.replaceFirst("^https?://", "").equals(host));
    }

    private static boolean isOnThisHost(HttpExchange exchange) {
        InetAddress from = exchange.getRemoteAddress().getAddress();
        String host = first(exchange, "Host");
        return from != null
                && from.isLoopbackAddress()
                && host != null
                && LOOPBACK.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }

    private boolean isTrusted(HttpExchange exchange) {
        String given = first(exchange, "Authorization");
        return token.isPresent()
                && given != null
                && MessageDigest.isEqual(given.getBytes(UTF_8), ("Bearer " + token.get()).getBytes(UTF_8));
    }

    private static @Nullable String first(HttpExchange exchange, String header) {
        return exchange.getRequestHeaders().getFirst(header);
    }
}
